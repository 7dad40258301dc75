import type { PatternFacts } from '../schema/pattern-facts.ts'
import { makeEvidence } from './evidence.ts'
import type { OrderedCorpus } from './ordered-corpus.ts'
import type { ReadPassage } from './profile.ts'

/** How people write that nobody was warned. */
const unwarned =
  /\b(?:no|without(?: any)?|lack of|missing) (?:[\w-]+ ){0,3}(?:alert(?:s|ing)?|alarm(?:s|ing)?|monitoring|warning|notification)s?\b|\b(?:alerts?|alarms?|monitoring|nobody|no one|no-one|on-?call)\b[^.\n]{0,30}\b(?:did not|didn['’]t|never|was not|wasn['’]t|were not|weren['’]t|not) (?:fire|fired|trigger(?:ed)?|alert(?:ed)?|page[d]?|notice[d]?|notif(?:y|ied)|detect(?:ed)?|warned|catch|caught)\b|\b(?:undetected|unnoticed|not (?:been )?(?:detected|noticed|alerted)|nobody (?:was )?(?:warned|noticed)|silently (?:fail\w*|accumulat\w*))\b|\b(?:reported|noticed|discovered|found|detected) by (?:an? |the |our |several |some )?(?:end[- ]?)?(?:users?|customers?|tenants?|chance|accident)\b/i

const zones = new Set(['title', 'summary', 'detection', 'cause', 'lesson', 'other', 'impact'])

/** Whether a text says that nobody was warned. */
export function tellsUnwarned(text: string): boolean {
  return unwarned.test(text)
}

/** Finds the words by which an incident says that nobody was warned of it: a section on detection before any other. */
export function findUnwarned(
  { subjects, similarity }: OrderedCorpus,
  index: number,
): PatternFacts['unwarned'][number] | null {
  const subject = subjects[index]
  const passages: readonly ReadPassage[] = similarity.profiles[index]?.passages ?? []
  const told = passages.filter(({ zone, text }) => zones.has(zone) && tellsUnwarned(text))
  const best = told.find(({ zone }) => zone === 'detection') ?? told[0]
  if (subject === undefined || best === undefined) return null
  return { incident: subject.incident.id, evidence: makeEvidence(subject, 'statement', best.at, best.text) }
}
