import type { RecoveryAct, ResolutionStep } from '../../schema/incident/resolution.ts'
import type { FoundStep } from './found-step.ts'
import type { Passage } from './passage.ts'

/** Acts of commands that prepare others as often as they end an outage: to stop a service, to apply a file. */
const halves: ReadonlySet<RecoveryAct> = new Set(['disable-feature', 'fix-config', 'other'])

/** The steps of the sections on the fix without what only explains another one, and without commands where sentences say what was done. */
export function withoutAsides(found: readonly FoundStep[]): FoundStep[] {
  const isSaid = found.some(({ deed }) => deed !== null)
  const listing = new Set(
    found.flatMap(({ passage, deed }) => (passage.rank === 'item' && deed ? [passage.section] : [])),
  )
  const explaining = new Set(
    found.flatMap(({ passage, deed }) => (passage.rank !== 'heading' && deed ? [passage.section] : [])),
  )
  const kept = new Map<Passage, FoundStep>()
  for (const one of found) {
    const { passage, step, deed } = one
    if (deed === null && isSaid && halves.has(step.act)) continue
    // "Step 2: Rebind the volumes" is repeated by the sentences below, "Rebound the volumes" is explained by them.
    if (passage.rank === 'heading' && (deed?.form !== 'deeds' ? explaining : listing).has(passage.section)) continue
    if (passage.rank === 'sentence' && step.outcome === 'unknown' && listing.has(passage.section)) continue
    const explained = passage.explains.map((other) => kept.get(other)).find((other) => other !== undefined)
    if (explained && step.outcome !== 'failed') {
      kept.set(explained.passage, { ...explained, step: withDetails(explained.step, step) })
      continue
    }
    kept.set(passage, one)
  }
  return [...kept.values()]
}

/** A step with the command and the outcome that its explanation gives. */
function withDetails(step: ResolutionStep, { command, outcome }: ResolutionStep): ResolutionStep {
  return {
    ...step,
    command: step.command ?? command,
    outcome: step.outcome === 'unknown' ? outcome : step.outcome,
  }
}
