import type { PatternFacts } from '../schema/analysis/pattern-facts.ts'
import type { Incident } from '../schema/incident/incident.ts'
import { makeEvidence } from '../similarity/corpus/evidence.ts'
import type { OrderedCorpus } from '../similarity/corpus/ordered-corpus.ts'
import type { ReadPassage } from '../similarity/profile.ts'

/** How people write that nobody was warned. */
const unwarned =
  /\b(?:no|without(?: any)?|lack of|missing) (?:[\w-]+ ){0,3}(?:alert(?:s|ing)?|alarm(?:s|ing)?|monitoring|warning|notification)s?\b|\b(?:alerts?|alarms?|monitoring|nobody|no one|no-one|on-?call)\b[^.\n]{0,30}\b(?:did not|didn['’]t|never|was not|wasn['’]t|were not|weren['’]t|not) (?:fire|fired|trigger(?:ed)?|alert(?:ed)?|page[d]?|notice[d]?|notif(?:y|ied)|detect(?:ed)?|warned|catch|caught)\b|\b(?:undetected|unnoticed|not (?:been )?(?:detected|noticed|alerted)|nobody (?:was )?(?:warned|noticed)|silently (?:fail\w*|accumulat\w*))\b|\b(?:alerts?|alarms?)\b[^.\n]{0,60}\b(?:does not|doesn['’]t|do not|did not|didn['’]t) (?:yet )?exist\b|\b(?:reported|noticed|discovered|found|detected) by (?:an? |the |our |several |some )?(?:end[- ]?)?(?:users?|customers?|tenants?|chance|accident)\b/i

/** How people write that what did warn was not enough. */
const late =
  /\b(?:not|un)[ -]?(?:been )?(?:noticed|detected|seen|read)\b|\bnobody\b|\bno one\b|\btoo late\b|\bsilently\b|\bno alerts? fired\b|\b(?:reported|noticed|discovered|found|detected) by (?:an? |the |our |several |some )?(?:end[- ]?)?(?:users?|customers?|tenants?)\b/i
const byAlert = /\b(?:alerts?|alarms?|pager|page)\b/i

const zones = new Set(['title', 'summary', 'detection', 'cause', 'lesson', 'other', 'impact'])

/** Whether a text says that nobody was warned. */
export function tellsUnwarned(text: string): boolean {
  return unwarned.test(text)
}

/** Whether the row of the timeline in which somebody knew says that an alert told. */
function foundByAlert({ timeline }: Incident): boolean {
  const row = timeline.find(({ milestone }) => milestone === 'detected')
  return row !== undefined && byAlert.test(row.event.text) && !tellsUnwarned(row.event.text)
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
  // One alert told of it; that another is wanting is then a wish, unless somebody was late for all that.
  if (foundByAlert(subject.incident) && !told.some(({ text }) => late.test(text))) return null
  return { incident: subject.incident.id, evidence: makeEvidence(subject, 'statement', best.at, best.text) }
}
