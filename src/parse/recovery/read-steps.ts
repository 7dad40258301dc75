import type { ResolutionStep, StepOutcome } from '../../schema/incident/resolution.ts'
import type { TimelineEntry } from '../../schema/incident/timeline-entry.ts'
import { type RecoveryWords, recoveryWords } from '../../vocabulary/recovery-words.ts'
import type { ParseContext } from '../parse-context.ts'
import { findDeed } from './classify-passage.ts'
import { commandAct } from './command-act.ts'
import type { FoundStep } from './found-step.ts'
import type { Passage } from './passage.ts'
import { sectionPassages } from './section-passages.ts'
import { selectSteps } from './select-steps.ts'
import { timelinePassages } from './timeline-passages.ts'

/** What was done to end the outage, in order, wherever the document states it; an act that stands in several places is one step. */
export function readSteps(timeline: readonly TimelineEntry[], context: ParseContext): ResolutionStep[] {
  const words = recoveryWords(context.vocabulary)
  const found = [...sectionPassages(context), ...timelinePassages(timeline, context)].flatMap(
    (passage): FoundStep[] => {
      const step = toStep(passage, words)
      return step ? [{ step, passage }] : []
    },
  )
  const steps = selectSteps(found)
  for (const [i, { passage }] of steps.entries()) context.places.set(['resolution', 'steps', i], passage.place)
  return steps.map(({ step }) => step)
}

/** What a cluster or a tool writes: "tide-0: BackOff: Back-off restarting failed container". */
const machineMessage = /^\S+: \p{Lu}\p{L}+: /u

function toStep(passage: Passage, words: RecoveryWords): ResolutionStep | null {
  const { text, command } = passage
  if (machineMessage.test(text)) return null
  if (text.toLowerCase().trimStart().search(words.phrases.conditional) === 0) return null
  const deed = text === command ? null : findDeed(text, words)
  const run = command === null ? null : commandAct(command)
  const act =
    deed?.act ??
    (passage.origin === 'section'
      ? (run ?? (command !== null && passage.own && text !== command ? 'other' : null))
      : null)
  if (act === null) return null
  const outcome = outcomeOf(passage, words)
  if (passage.origin === 'timeline' && outcome === 'unknown') return null
  return { text, command, act, byHand: byHandOf(passage, act, words), outcome }
}

function outcomeOf({ text, next, attempted }: Passage, { phrases }: RecoveryWords): StepOutcome {
  const own = text.toLowerCase()
  const then = next.toLowerCase()
  if (attempted || own.search(phrases.failed) >= 0) return 'failed'
  if (/^(?:this|that|it|but|however|neither)\b/.test(then) && then.search(phrases.failed) >= 0) return 'failed'
  if (own.search(phrases.eased) >= 0) return 'eased'
  if (own.search(phrases.cure) >= 0 || own.search(phrases.over) >= 0) return 'ended'
  if (then.search(phrases.over) >= 0) return 'ended'
  return 'unknown'
}

function byHandOf(
  { text, command, titles }: Passage,
  act: ResolutionStep['act'],
  { phrases }: RecoveryWords,
): boolean | null {
  const own = `${text} ${command ?? ''}`.toLowerCase()
  if (act === 'wait-or-provider') return false
  const hand = own.search(phrases.byHand) >= 0
  const auto = own.search(phrases.automatic) >= 0
  if (hand && !auto) return true
  if (auto && !hand) return false
  if (command !== null) return true
  if (hand && auto) return null
  const above = titles.toLowerCase()
  if (above.search(phrases.byHand) >= 0) return true
  if (/(?:^|\s)(?:we|i|he|she|they)(?:\s|$)/.test(own)) return true
  return null
}
