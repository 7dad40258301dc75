import { redactQuotes } from '../redact/redact-quotes.ts'
import type { Match } from '../schema/analysis/match.ts'
import type { DraftedEarlier } from '../schema/cluster/incident-draft.ts'
import type { Incident } from '../schema/incident/incident.ts'
import type { EarlierIncident } from './find-earlier.ts'

/** The most incidents of the same failure that a draft names, and of those that are only related where there is none. Chosen. */
const alikeShown = 5
const relatedShown = 3

/** The most steps of an earlier recovery that a draft repeats; its own document has the rest. Chosen. */
const stepsShown = 5

/** The longest recovery that is written as prose and not as steps, in UTF-16 units: some three lines. Chosen. */
const longestRecovery = 300

/**
 * Describes the earlier incidents that look like this one, what recovered them and which action items are open, best first. A match whose verdict is
 * `none` is left out: abstaining is an answer. Where some share the mechanism, those that share a symptom or less are left out
 * too: at night the nearest are wanted, and not all that is like them. Secrets of their documents are masked.
 */
export function describeEarlier(earlier: readonly EarlierIncident[]): DraftedEarlier[] {
  const [alike = []] = (['same-mechanism', 'same-symptom', 'related'] as const)
    .map((verdict) => earlier.filter(({ match }) => match.verdict === verdict))
    .filter((matches) => matches.length > 0)
  const shown = alike.slice(0, alike[0]?.match.verdict === 'related' ? relatedShown : alikeShown)
  const described = shown.map(({ match, incident }) => ({
    ...match,
    evidence: evidenceOfCourse(match.evidence),
    title: incident.title,
    date: incident.date,
    path: incident.path,
    // What recovered another failure is no advice for this one, however alike it was felt.
    recovery: match.verdict === 'same-mechanism' ? recoveryOf(incident) : [],
    promises: match.verdict === 'related' ? [] : promisesOf(incident),
  }))
  const documents = shown.flatMap(({ incident }) => incident.sections.map(({ markdown }) => markdown))
  return redactQuotes(described, documents)
}

function recoveryOf({ resolution }: Incident): DraftedEarlier['recovery'] {
  if (resolution === null) return []
  if (resolution.steps.length === 0)
    return resolution.text === null ? [] : [{ text: firstWords(resolution.text), command: null }]
  return resolution.steps.slice(0, stepsShown).map(({ text, command }) => ({ text, command }))
}

/** What happened then shows a likeness; what was to be done afterwards names many things, and counts only without it. */
function evidenceOfCourse(evidence: Match['evidence']): Match['evidence'] {
  const ofCourse = evidence.filter(({ found }) => !/^(?:actionItems|lessons)\b/.test(found.at))
  return ofCourse.length > 0 ? ofCourse : evidence
}

/** The action items that are not marked as done or dropped; what the document calls urgent comes first. */
function promisesOf({ actionItems }: Incident): DraftedEarlier['promises'] {
  return actionItems
    .flatMap(({ text, owner, priority, status }) =>
      status === 'done' || status === 'dropped' ? [] : [{ text, owner, priority, status }],
    )
    .sort((a, b) => urgencyOf(a.priority) - urgencyOf(b.priority))
}

function urgencyOf(priority: string | null): number {
  if (priority === null) return 2
  if (/^(?:p|sev)?[01]$|high|critical|urgent|must/.test(priority)) return 0
  return /^p?2$|medium|should/.test(priority) ? 1 : 3
}

function firstWords(text: string): string {
  return text.length <= longestRecovery ? text : `${text.slice(0, longestRecovery).replace(/\s+\S*$/u, '')} …`
}
