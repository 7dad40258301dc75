import type { RecoveryAct, StepOutcome } from '../../schema/incident/resolution.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { commandAct } from './command-act.ts'
import { type Deed, findDeed } from './find-deed.ts'
import type { FoundStep } from './found-step.ts'
import type { Passage } from './passage.ts'
import { readByHand } from './read-by-hand.ts'
import { isFollowedByTrouble, readOutcome } from './read-outcome.ts'
import { Wording } from './wording.ts'

/** What a cluster or a tool writes: "tide-0: BackOff: Back-off restarting failed container". */
const machineMessage = /^\S+: \p{Lu}\p{L}+: /u

/** How long the label of a row may be, in characters. */
const longestLabel = 40

/** The step that a passage states; null where it states none, or where that is not sure enough for its place. */
export function findStep(passage: Passage, vocabulary: Vocabulary): FoundStep | null {
  const { text, command } = passage
  if (machineMessage.test(text)) return null
  // A command has words of its own, and says nothing of what was done but by itself.
  const wording = new Wording(
    command === null ? text : text.replace(command, (part) => ' '.repeat(part.length)),
    vocabulary,
  )
  const deed = text === command ? null : findDeed(wording, passage.origin === 'section')
  const act = (deed?.certain ? deed.act : null) ?? actOfCommand(passage) ?? deed?.act ?? null
  if (deed && tellsResult(deed, wording)) return null
  if (act === null || wording.begins('conditional') || wording.says('supposed')) return null
  // "Finding: the job was restarted without its flag" reports what was found.
  const label = passage.origin === 'timeline' ? wording.text.search(/[:：]\s/u) : -1
  if (label >= 0 && label <= longestLabel && wording.says('explained', 0, label)) return null
  if (wording.says('rehearsal') && !wording.says('production')) return null
  const outcome = readOutcome(passage, wording, deed?.end ?? 0, vocabulary)
  if (deed?.isTidying && outcome === 'unknown') return null
  if (!isSure[passage.origin](deed, outcome, wording, passage)) return null
  const step = { text, command, act, byHand: readByHand(passage, wording, act, vocabulary), outcome }
  return { passage, deed, step }
}

/** "This restored the pods" reports what came of the step before. */
function tellsResult({ form, kind, at }: Deed, wording: Wording): boolean {
  return kind !== 'wait' && form !== 'nounDeeds' && wording.begins('refers') && wording.wordsBefore(at) <= 2
}

function actOfCommand({ text, command, origin, rank }: Passage): RecoveryAct | null {
  if (command === null || origin !== 'section') return null
  // A command within a sentence may be one that only looks, or one that somebody should run.
  const isRun = rank === 'item' || !text.includes(command)
  return isRun ? commandAct(command) : null
}

/** What each part of a document must say beyond the deed. */
const isSure: Record<
  Passage['origin'],
  (deed: Deed | null, outcome: StepOutcome, wording: Wording, passage: Passage) => boolean
> = {
  // "The handler sets a timeout" explains how the fix works, "she sets it" reports what she did.
  section: (deed, outcome) => deed?.form !== 'presentDeeds' || deed.hasActor || outcome === 'ended',
  timeline: (deed, outcome, wording) => {
    if (!deed || wording.says('afterwards')) return false
    if (outcome !== 'unknown') return true
    // "PR #12 merged" may be what began it as well as what ended it.
    return (deed.kind !== 'release' || deed.isRemedy) && !isFollowedByTrouble(wording, deed.end)
  },
  // In passing a document reports much, of which only what is said to have ended the outage is taken.
  prose: (deed, outcome, wording) =>
    outcome === 'ended' && deed !== null && (wording.says('cure') || (deed.hasActor && wording.says('over', deed.end))),
}
