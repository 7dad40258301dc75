import type { ResolutionStep, StepOutcome } from '../../schema/incident/resolution.ts'
import type { TimelineEntry } from '../../schema/incident/timeline-entry.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { matchesAny } from '../../vocabulary/word-pattern.ts'
import type { ParseContext } from '../parse-context.ts'
import { commandAct } from './command-act.ts'
import { findDeed } from './find-deed.ts'
import type { FoundStep } from './found-step.ts'
import { labelledFixes } from './labelled-fixes.ts'
import type { Passage } from './passage.ts'
import { prosePassages } from './prose-passages.ts'
import { sectionPassages } from './section-passages.ts'
import { selectSteps } from './select-steps.ts'
import { timelinePassages } from './timeline-passages.ts'
import { Wording } from './wording.ts'

/**
 * What was done to end the outage, in order, wherever the document states it: in the sections and labels on the fix, else in
 * the rows of the timeline, else in passing. An act that stands in several places is one step.
 */
export function readSteps(timeline: readonly TimelineEntry[], context: ParseContext): ResolutionStep[] {
  const found = (passages: readonly Passage[]): FoundStep[] =>
    passages.flatMap((passage) => toStep(passage, context.vocabulary) ?? [])
  const ofSections = withoutAsides(found([...sectionPassages(context), ...labelledFixes(context)]))
  const ofTimeline = found(timelinePassages(timeline, context))
  const inSections = ofSections.filter(worked)
  const rows = ofTimeline.filter(worked)
  // Where the sections only order or list commands, the rows of the timeline report what was done.
  const isReported = inSections.some(({ form }) => form !== 'namedDeeds' && form !== null)
  const instead = !isReported && rows.length > 0
  const inPassing =
    inSections.length + rows.length > 0
      ? []
      : found(prosePassages(context)).filter(({ step }) => step.outcome === 'ended')
  const steps = selectSteps([
    ...(instead ? withCommands(rows, inSections) : ofSections),
    ...ofTimeline.filter((row) => !worked(row)),
    ...inPassing,
  ])
  for (const [i, { passage }] of steps.entries()) context.places.set(['resolution', 'steps', i], passage.place)
  return steps.map(({ step }) => step)
}

function worked({ step }: FoundStep): boolean {
  return step.outcome !== 'failed'
}

/** Without what explains the steps of a list between its items, and without commands where sentences say what was done. */
function withoutAsides(found: readonly FoundStep[]): FoundStep[] {
  const listed = new Set(found.flatMap(({ passage, form }) => (passage.own && form !== null ? [passage.titles] : [])))
  const isSaid = found.some(({ form }) => form !== null)
  return found.filter(
    ({ passage, step }) =>
      (passage.own || step.outcome !== 'unknown' || !listed.has(passage.titles)) &&
      (step.text !== step.command || !isSaid),
  )
}

/** The rows with the commands that the sections give for the same act. */
function withCommands(rows: readonly FoundStep[], inSections: readonly FoundStep[]): FoundStep[] {
  return rows.map((row) => {
    const known = inSections.find(({ step }) => step.act === row.step.act && step.command !== null)
    return known ? { ...row, step: { ...row.step, command: row.step.command ?? known.step.command } } : row
  })
}

/** How far behind its verb a failure is the deed's own, in characters. */
const reachOfFailure = 60

/** What a cluster or a tool writes: "tide-0: BackOff: Back-off restarting failed container". */
const machineMessage = /^\S+: \p{Lu}\p{L}+: /u

function toStep(passage: Passage, vocabulary: Vocabulary): FoundStep | null {
  const { text, command } = passage
  if (machineMessage.test(text)) return null
  const wording = new Wording(text, vocabulary)
  const deed = text === command ? null : findDeed(wording)
  // A command within a sentence may be one that only looks, or one that somebody should run.
  const run = command === null || (!passage.own && text.includes(command)) ? null : commandAct(command)
  const act =
    deed?.act ??
    (passage.origin === 'section'
      ? (run ?? (command !== null && passage.own && text !== command ? 'other' : null))
      : null)
  if (act === null) return null
  if (wording.remarks('conditional').some(({ at }) => wording.text.slice(0, at).trim() === '')) return null
  const outcome = outcomeOf(passage, wording, deed?.end ?? 0, vocabulary)
  if (passage.origin === 'timeline' && wording.says('afterwards')) return null
  // "PR #12 merged" may be what began it as well as what ended it.
  if (passage.origin === 'timeline' && deed?.kind === 'release' && outcome === 'unknown' && !deed.isRemedy) return null
  if (passage.origin !== 'section' && deed?.certain === false && outcome === 'unknown') return null
  return {
    passage,
    form: deed?.form ?? null,
    step: { text, command, act, byHand: byHandOf(passage, wording, act, vocabulary), outcome },
  }
}

/** How the deed went, by its own words behind the verb, and by what follows. */
function outcomeOf(
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
  if (matchesAny(next, vocabulary.remedyRemarks.get('refers')) && then.says('failed')) return 'failed'
  if (wording.says('eased')) return 'eased'
  if (wording.says('cure') || wording.says('over')) return 'ended'
  if (then.says('over')) return 'ended'
  return 'unknown'
}

function byHandOf(
  { command, titles }: Passage,
  wording: Wording,
  act: ResolutionStep['act'],
  vocabulary: Vocabulary,
): boolean | null {
  const own = command === null ? wording : new Wording(`${wording.text} ${command}`, vocabulary)
  if (act === 'wait-or-provider') return false
  const hand = own.says('byHand')
  const auto = own.says('automatic')
  if (hand && !auto) return true
  if (auto && !hand) return false
  if (command !== null) return true
  if (hand && auto) return null
  if (new Wording(titles, vocabulary).says('byHand')) return true
  if (own.text.split(/\s+/).some((word) => vocabulary.persons.has(word))) return true
  return null
}
