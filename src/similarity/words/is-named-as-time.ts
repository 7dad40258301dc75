import type { Incident } from '../../schema/incident/incident.ts'
import { vocabularyOf } from '../../vocabulary/vocabulary.ts'
import { alternatives, perVocabulary } from '../../vocabulary/word-pattern.ts'
import type { StatedRelation } from '../stated-relation.ts'

const formsOf = perVocabulary(({ articles, pointsInTime, pointsInTimeAfter }) => ({
  before: new RegExp(
    `(?:^|[^\\p{L}])${alternatives(pointsInTime)}\\s+(?:${alternatives(articles)}\\s+)?[[("“«]*$`,
    'iu',
  ),
  /** Han and Kana put the word behind the name. */
  behind: new RegExp(`^\\S{0,12}?\\s?${alternatives(pointsInTimeAfter)}`, 'u'),
}))

/**
 * Whether an incident is named only to say when: "the alert that was added after 2026-03-05 fired" speaks of a lesson that
 * was learned, and not of the same failure. The quote may end where the name began.
 */
export function isNamedAsTime({ kind, quote, by }: StatedRelation, named: Incident): boolean {
  if (kind !== 'mention') return false
  const names = [named.id, named.title, named.date].filter((name) => name !== null)
  const found = names.map((name) => quote.indexOf(name)).filter((at) => at !== -1)
  const at = found.length === 0 ? quote.length : Math.min(...found)
  const { before, behind } = formsOf(vocabularyOf(by.language))
  return before.test(`${quote.slice(0, at).trimEnd()} `) || behind.test(quote.slice(at))
}
