import type { Pattern } from '../schema/analysis/analysis.ts'
import type { Evidence } from '../schema/analysis/match.ts'

/** What ended most of the other incidents of a pattern, as one of their documents describes it. */
export interface BestRemedy {
  /** `scale the workload to zero and back: "kubectl scale …"` */
  readonly words: string
  readonly incident: string
  readonly evidence: Evidence
}

type Remedy = Pattern['remedies'][number]

/** Finds what ended other members of a pattern by their documents; null where none says so. */
export function bestRemedy({ remedies }: Pattern, others: ReadonlySet<string>): BestRemedy | null {
  for (const remedy of remedies) {
    const step = stepThatHelped(remedy, others)
    if (step) return { words: quoteStep(remedy, step), incident: step.incident, evidence: step.evidence }
  }
  return null
}

/** The step of a remedy whose document says that it ended or eased the outage; one of `among`, where these are given. */
export function stepThatHelped({ steps }: Remedy, among?: ReadonlySet<string>): Remedy['steps'][number] | undefined {
  return steps.find(
    ({ outcome, incident }) =>
      (outcome === 'ended' || outcome === 'eased') && (among === undefined || among.has(incident)),
  )
}

/** The kind of act and the words of the document; the words alone where it is of no known kind. */
export function quoteStep({ act, title }: Remedy, { text }: Remedy['steps'][number]): string {
  return act === null ? `"${text}"` : `${title}: "${text}"`
}
