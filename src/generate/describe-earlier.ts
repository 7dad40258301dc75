import type { Incident } from '../schema/incident.ts'
import type { DraftedEarlier } from '../schema/incident-draft.ts'
import type { Match } from '../schema/match.ts'

/** An earlier incident that was compared with what the cluster shows. */
export interface EarlierIncident {
  readonly match: Match
  readonly incident: Incident
}

/** The most steps of an earlier recovery that a draft repeats; its own document has the rest. */
const stepsShown = 5

/**
 * Says which earlier incidents look like this one and what recovered them then, best first. A match whose verdict is
 * `none` is left out: abstaining is an answer.
 */
export function describeEarlier(earlier: readonly EarlierIncident[]): DraftedEarlier[] {
  return earlier
    .filter(({ match }) => match.verdict !== 'none')
    .map(({ match, incident }) => ({
      ...match,
      title: incident.title,
      date: incident.date,
      path: incident.path,
      recovery: recoveryOf(incident),
    }))
}

function recoveryOf({ resolution }: Incident): DraftedEarlier['recovery'] {
  if (resolution === null) return []
  if (resolution.steps.length === 0) return [{ text: firstWords(resolution.text), command: null }]
  return resolution.steps.slice(0, stepsShown).map(({ text, command }) => ({ text, command }))
}

function firstWords(text: string): string {
  return text.length <= 300 ? text : `${text.slice(0, 300).replace(/\s+\S*$/u, '')} …`
}
