import type { ClusterChange } from '../cause/cluster-change.ts'
import { findCommonCauses } from '../cause/find-common-causes.ts'
import { findRecentChanges } from '../cause/find-recent-changes.ts'
import type { ClusterView } from '../kube/cluster-view.ts'
import { nameOf } from '../kube/object-ref.ts'
import type { Finding } from '../schema/cluster/finding.ts'
import type { Hypothesis } from '../schema/cluster/incident-draft.ts'
import { plainLine } from '../text/plain-line.ts'
import { checksOf, describe } from './checks-of.ts'

/** The most leads that a draft names, of what findings share and of what changed; further ones distract. */
const sharedShown = 5
const changesShown = 5

/**
 * Turns what findings share, and what was changed right before they began, into leads: how sure each is, what speaks for
 * it, and the questions that would settle it. The one that explains most comes first.
 */
export function draftHypotheses(
  view: ClusterView,
  findings: readonly Finding[],
  changes: readonly ClusterChange[],
): Hypothesis[] {
  const shared = findCommonCauses(findings, view.snapshot, view)
    .slice(0, sharedShown)
    .map((cause): Hypothesis => {
      const likelihood = cause.likelihood === 'likely' ? 'Likely' : 'Possible'
      return {
        cause: `${likelihood}: ${plainLine(nameOf(cause.object))}.`,
        because: plainLine(cause.why),
        checks: checksOf(view, cause.object, cause.pods),
        findings: [...cause.findings],
      }
    })
  const explained = new Set(shared.flatMap((one) => one.findings))
  const changed = findRecentChanges(
    findings.filter((finding) => !explained.has(finding.id)),
    changes,
  )
    .slice(0, changesShown)
    .map(
      (change): Hypothesis => ({
        cause: `Possible: the last change of ${plainLine(nameOf(change.object))}.`,
        because: plainLine(change.why),
        checks: [
          {
            question: 'Does the fault go when the change is taken back, and did it ever run well with it?',
            command: describe(change.object),
          },
        ],
        findings: [...change.findings],
      }),
    )
  return [...shared, ...changed]
}
