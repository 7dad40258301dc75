import type { Incident } from '../../schema/incident/incident.ts'
import type { StatedRelation } from '../stated-relation.ts'

/** Words before a name that make a point in time of it. Han and Kana put them behind it. */
const before =
  /(?:^|[^\p{L}])(?:after|since|before|until|apr[eè]s|depuis|avant|nach|seit|vor|etter|siden|før|tras|desde|después de|antes de|após|depois de)\s+(?:the\s+|el\s+|la\s+|le\s+)?[[("“«]*$/iu
const behind = /^\S{0,12}?\s?(?:以降|以来|以後|の後|之后|之後|以后)/u

/**
 * Whether an incident is named only to say when: "the alert that was added after 2026-03-05 fired" speaks of a lesson that
 * was learned, and not of the same failure. The quote may end where the name began.
 */
export function isNamedAsTime({ kind, quote }: StatedRelation, named: Incident): boolean {
  if (kind !== 'mention') return false
  const names = [named.id, named.title, named.date].filter((name) => name !== null)
  const found = names.map((name) => quote.indexOf(name)).filter((at) => at !== -1)
  const at = found.length === 0 ? quote.length : Math.min(...found)
  return before.test(`${quote.slice(0, at).trimEnd()} `) || behind.test(quote.slice(at))
}
