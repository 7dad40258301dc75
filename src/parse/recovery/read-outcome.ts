import type { StepOutcome } from '../../schema/incident/resolution.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import type { Passage } from './passage.ts'
import { Wording } from './wording.ts'

/** How far behind its verb a failure is the deed's own, in characters. */
const reachOfFailure = 60

/** How a deed went, by its own words behind the verb, and by what follows. */
export function readOutcome(
  { next, attempted }: Passage,
  wording: Wording,
  verbEnd: number,
  vocabulary: Vocabulary,
): StepOutcome {
  const then = new Wording(next, vocabulary)
  const behind = wording.text.slice(verbEnd, verbEnd + reachOfFailure).search(/[.;。]|$/u)
  if (attempted || wording.says('failed') || (verbEnd > 0 && wording.says('fails', verbEnd, verbEnd + behind)))
    return 'failed'
  // "We restarted it. That did not help." The next sentence reports how it went.
  if (then.begins('refers') && then.says('failed')) return 'failed'
  if (wording.says('eased')) return 'eased'
  if (wording.says('cure') || wording.says('over')) return 'ended'
  return then.says('over') && !isFollowedByTrouble(wording, verbEnd) ? 'ended' : 'unknown'
}

/** "Rebooted both nodes. The pods do not come up": what stands in a later clause came after the deed. */
export function isFollowedByTrouble(wording: Wording, verbEnd: number): boolean {
  const clauseEnd = wording.text.slice(verbEnd).search(/[.;:,—–。、]/u)
  return clauseEnd >= 0 && wording.says('trouble', verbEnd + clauseEnd)
}
