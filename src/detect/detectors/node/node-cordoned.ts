import { flagAt, instantAt, recordsAt, textAt } from '../../../kube/field.ts'
import { refOf } from '../../../kube/object-ref.ts'
import { defineDetector } from '../../define-detector.ts'
import type { Observation } from '../../detector.ts'
import { quote } from '../../evidence.ts'

/** Notes nodes that somebody cordoned. It is no fault, and it explains pods that cannot be scheduled. */
export const nodeCordoned = defineDetector<null>({
  id: 'node-cordoned',
  signature: null,
  kinds: ['Node'],
  detect: (view) =>
    view
      .ofKind('Node')
      .filter((node) => flagAt(node, 'spec', 'unschedulable'))
      .map((node): Observation<null> => {
        const taint = recordsAt(node, 'spec', 'taints').find(
          (one) => textAt(one, 'key') === 'node.kubernetes.io/unschedulable',
        )
        const since = instantAt(taint, 'timeAdded')
        return {
          subject: refOf(node),
          workload: { ref: refOf(node), inferred: false },
          severity: 'info',
          since,
          evidence: [quote('spec', refOf(node), 'unschedulable: true', since)],
          fact: null,
        }
      }),
  describe: () => ({ phrase: 'is cordoned', predicate: true, detail: null }),
})
