import type { PromiseVerdict } from '../schema/analysis/analysis.ts'
import type { Incident } from '../schema/incident/incident.ts'
import { onsetOf } from '../similarity/corpus/onset.ts'
import { momentDay } from '../time/moment.ts'
import type { Act } from '../vocabulary/promise-language.ts'
import type { PromiseEvidence } from './promise-evidence.ts'
import type { Undertaking } from './read-promises.ts'

/** What became of a promise: its verdict, and the statement that shows it. */
export interface DecidedVerdict {
  readonly verdict: PromiseVerdict
  readonly shown: PromiseEvidence
}

/** A promise that the later document raises again almost as surely as it shows anything of it was raised again. Chosen by hand. */
const almost = 0.75

/**
 * Judges what a later document shows of an undertaking, from all that it says about it, the surest first. Null where it only
 * speaks of the same.
 */
export function decideVerdict(
  undertaking: Undertaking,
  evidence: readonly PromiseEvidence[],
  context: {
    readonly acts: ReadonlySet<Act>
    readonly raised: Incident
    readonly later: Incident
    /** Whether both share a mechanism. */
    readonly recurred: boolean
  },
): DecidedVerdict | null {
  const [surest] = evidence
  if (surest === undefined) return null
  const again = evidence.find(({ signs, score }) => signs.has('asks') && score >= almost * surest.score)
  if (again) return { verdict: 'repeated', shown: again }
  for (const shown of evidence) {
    if (shown.score < almost * surest.score) break
    const verdict = verdictOf(undertaking, shown, context.acts)
    if (verdict === null) continue
    if (undertaking.done && context.recurred && verdict !== 'kept') return { verdict: 'recurred-after-kept', shown }
    // What was promised only while it was already going on could not have helped.
    if ((verdict === 'not-kept' || verdict === 'partial') && beganBefore(context.later, context.raised)) {
      return { verdict: 'too-late', shown }
    }
    return { verdict, shown }
  }
  return null
}

function verdictOf(
  { done }: Undertaking,
  { signs, link }: PromiseEvidence,
  acts: ReadonlySet<Act>,
): PromiseVerdict | null {
  const warning = acts.has('warn')
  if (signs.has('undone')) return done ? 'partial' : 'not-kept'
  if (signs.has('begun')) return 'partial'
  if (warning && signs.has('unwarned')) return done ? 'partial' : 'not-kept'
  if (warning && signs.has('warned')) return 'kept'
  // The same shortcoming in another component does not say that this promise was broken.
  if (signs.has('lacks') || signs.has('fails'))
    return link.topic > 0 && !link.sameObject ? 'repeated' : done ? 'partial' : 'not-kept'
  if (signs.has('done') && link.acts > 0) return 'kept'
  return null
}

function beganBefore(later: Incident, raised: Incident): boolean {
  const began = momentDay(onsetOf(later))
  return raised.date !== null && began !== null && began < raised.date
}
