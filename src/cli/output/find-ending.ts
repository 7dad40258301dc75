import type { ParsedIncident } from '../../parse/parsed-incident.ts'
import type { ResolutionStep } from '../../schema/incident/resolution.ts'

/** What was done, and the line that says so; null where only a record was given. */
export interface PlacedStep extends ResolutionStep {
  readonly line: number | null
}

/** The last step that ended an incident, else the last that eased it, according to its document; null where it says neither. */
export function findEnding(found: ParsedIncident): PlacedStep | null {
  const steps = placedSteps(found)
  return (
    steps.findLast(({ outcome }) => outcome === 'ended') ?? steps.findLast(({ outcome }) => outcome === 'eased') ?? null
  )
}

/** What was done, of which the document does not say whether it helped; a sentence of no known act may be none. */
export function findDeeds(found: ParsedIncident): PlacedStep[] {
  return placedSteps(found).filter(
    ({ act, command, outcome }) => outcome === 'unknown' && (act !== 'other' || command !== null),
  )
}

function placedSteps({ incident, places }: ParsedIncident): PlacedStep[] {
  return (incident.resolution?.steps ?? []).map((step, i) => ({
    ...step,
    line: places.line(['resolution', 'steps', i]),
  }))
}
