import type { Pattern } from '../schema/analysis/analysis.ts'
import type { Evidence } from '../schema/analysis/match.ts'

/** What ended most of the other incidents of a pattern, as one of their documents describes it. */
export interface BestRemedy {
  /** `scale the workload to zero and back: "kubectl scale …"` */
  readonly words: string
  readonly incident: string
  readonly evidence: Evidence
}

/** Finds what recovered the other members of a pattern by their documents; null where none describes it. */
export function bestRemedy({ remedies, resolutions }: Pattern, others: ReadonlySet<string>): BestRemedy | null {
  for (const { act, title, steps } of remedies) {
    const step = steps.find(({ incident, outcome }) => outcome === 'worked' && others.has(incident))
    if (step === undefined) continue
    const words = act === null ? step.text : `${title}: "${step.text}"`
    return { words, incident: step.incident, evidence: step.evidence }
  }
  const last = resolutions.filter(({ incident }) => others.has(incident)).at(-1)
  return last ? { words: last.text, incident: last.incident, evidence: last.evidence } : null
}
