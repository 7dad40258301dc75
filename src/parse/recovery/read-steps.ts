import type { ResolutionStep } from '../../schema/incident/resolution.ts'
import type { TimelineEntry } from '../../schema/incident/timeline-entry.ts'
import type { ParseContext } from '../parse-context.ts'
import { findStep } from './find-step.ts'
import type { FoundStep } from './found-step.ts'
import { joinScaling } from './join-scaling.ts'
import { labelledFixes } from './labelled-fixes.ts'
import type { Passage } from './passage.ts'
import { prosePassages } from './prose-passages.ts'
import { sectionPassages } from './section-passages.ts'
import { selectSteps } from './select-steps.ts'
import { timelinePassages } from './timeline-passages.ts'
import { withoutAsides } from './without-asides.ts'

/**
 * What was done to end the outage, in order, wherever the document states it: in the sections and labels on the fix, else in
 * the rows of the timeline, else in passing. An act that stands in several places is one step.
 */
export function readSteps(timeline: readonly TimelineEntry[], context: ParseContext): ResolutionStep[] {
  const found = (passages: readonly Passage[]): FoundStep[] =>
    joinScaling(passages.flatMap((passage) => findStep(passage, context.vocabulary) ?? []))
  const ofSections = withoutAsides(found([...sectionPassages(context), ...labelledFixes(context)]))
  const ofTimeline = found(timelinePassages(timeline, context))
  const inSections = ofSections.filter(worked)
  const rows = ofTimeline.filter(worked)
  // Where the sections only order or list commands, the rows of the timeline report what was done.
  const isReported = inSections.some(({ deed }) => deed && deed.form !== 'namedDeeds')
  const instead = !isReported && rows.length > 0
  const inPassing = inSections.length + rows.length > 0 ? [] : found(prosePassages(context))
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

/** The rows with the commands that the sections give for the same act. */
function withCommands(rows: readonly FoundStep[], inSections: readonly FoundStep[]): FoundStep[] {
  return rows.map((row) => {
    const known = inSections.find(({ step }) => step.act === row.step.act && step.command !== null)
    return known ? { ...row, step: { ...row.step, command: row.step.command ?? known.step.command } } : row
  })
}
