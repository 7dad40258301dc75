import type { AffectedService } from '../../schema/incident/affected-service.ts'
import { normalizePhrase } from '../../vocabulary/normalize-phrase.ts'
import { alternatives, perVocabulary } from '../../vocabulary/word-pattern.ts'
import { labelledValues, type ParseContext } from '../parse-context.ts'
import { splitNames } from './name-list.ts'

const separatorsOf = perVocabulary(
  ({ and }) => new RegExp(`\\s*[+,;、，&]\\s*|\\s+${alternatives(and)}\\s+|\\s+/\\s+`, 'u'),
)

/** The environments that a labelled value or the services table names. */
export function readEnvironments(services: readonly AffectedService[], context: ParseContext): string[] {
  const environments: string[] = []
  const separators = separatorsOf(context.vocabulary)
  const add = (name: string, note: (at: number) => void): void => {
    if (name === '' || environments.some((known) => normalizePhrase(known) === normalizePhrase(name))) return
    note(environments.length)
    environments.push(name)
  }
  for (const labelled of labelledValues(context, 'environments')) {
    for (const { text, mapped, place } of splitNames(labelled, separators, context.vocabulary)) {
      const bare = text.replace(/\s*[(（].*$/u, '')
      add(bare, (at) => context.places.set(['environments', at], mapped?.place(0, bare.length) ?? place))
    }
  }
  for (const [i, { environment }] of services.entries()) {
    for (const name of environment?.split(separators) ?? []) {
      add(name, (at) =>
        context.places.set(['environments', at], context.places.place(['affectedServices', i, 'environment'])),
      )
    }
  }
  return environments
}
