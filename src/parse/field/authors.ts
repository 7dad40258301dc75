import { alternatives, perVocabulary } from '../../vocabulary/word-pattern.ts'
import { labelledValues, type ParseContext } from '../parse-context.ts'
import { splitNames } from './name-list.ts'

const separatorsOf = perVocabulary(({ and }) => new RegExp(`\\s*[,;、，]\\s*|\\s+(?:&|${alternatives(and)})\\s+`, 'u'))

/** Who wrote it. */
export function readAuthors(context: ParseContext): string[] {
  const authors: string[] = []
  const separators = separatorsOf(context.vocabulary)
  for (const labelled of labelledValues(context, 'authors')) {
    for (const { text, mapped, place } of splitNames(labelled, separators, context.vocabulary)) {
      const name = text.replace(/^@/, '')
      if (authors.includes(name)) continue
      context.places.set(['authors', authors.length], mapped?.slice(text.length - name.length).place() ?? place)
      authors.push(name)
    }
    if (authors.length > 0) break
  }
  return authors
}
