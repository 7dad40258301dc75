import type { ClusterChange } from '../cause/cluster-change.ts'
import { findCommonCauses } from '../cause/find-common-causes.ts'
import { findRecentChanges } from '../cause/find-recent-changes.ts'
import type { ClusterView } from '../kube/cluster-view.ts'
import { nameOf } from '../kube/object-ref.ts'
import type { Finding } from '../schema/cluster/finding.ts'
import type { Hypothesis } from '../schema/cluster/incident-draft.ts'
import { plainLine } from '../text/plain-line.ts'
import { describeCommand, suggestChecks } from './suggest-checks.ts'

/** The most hypotheses of a draft, of what findings share and of what changed. Chosen: further ones distract. */
const sharedShown = 5
const changesShown = 5

/**
 * Turns what findings share, and what was changed right before they began, into hypotheses: how likely each is, the
 * evidence, and what would confirm it. The one that explains most comes first.
 */
export function draftHypotheses(
  view: ClusterView,
  findings: readonly Finding[],
  changes: readonly ClusterChange[],
): Hypothesis[] {
  const shared = findCommonCauses(findings, view.snapshot, view)
    .slice(0, sharedShown)
    .map(
      ({ object, likelihood, why, pods, findings: ids }): Hypothesis => ({
        likelihood,
        object,
        cause: plainLine(nameOf(object)),
        because: plainLine(why),
        checks: suggestChecks(view, object, pods),
        findings: [...ids],
      }),
    )
  const explained = new Set(shared.flatMap((one) => one.findings))
  const changed = findRecentChanges(
    findings.filter((finding) => !explained.has(finding.id)),
    changes,
  )
    .slice(0, changesShown)
    .map(
      ({ object, why, findings: ids }): Hypothesis => ({
        likelihood: 'possible',
        object,
        cause: `the last change of ${plainLine(nameOf(object))}`,
        because: plainLine(why),
        checks: [
          {
            question: 'Does a rollback end the fault, and did this version ever run without it?',
            command: describeCommand(object),
          },
        ],
        findings: [...ids],
      }),
    )
  return [...shared, ...changed]
}
