import { expect, test } from 'vitest'
import { suggestChecks, suggestCommands } from '../../src/draft/suggest-checks.ts'
import { viewCluster } from '../../src/kube/cluster-view.ts'
import { node, pod, snapshotOf, terminated, waiting } from '../fixtures/cluster/build.ts'

const crashing = pod({
  name: 'crane-x7k2p',
  node: 'node-c',
  containers: [
    { name: 'proxy' },
    {
      name: 'crane',
      restarts: 5,
      state: waiting('CrashLoopBackOff'),
      lastState: terminated(1, 'Error', '2026-03-14T03:10:00Z', '2026-03-14T03:10:05Z'),
    },
  ],
})
const plugin = (name: string, where: string, driver: string) =>
  pod({
    name,
    namespace: 'storage',
    node: where,
    volumes: [{ name: 'plugin', hostPath: { path: `/var/lib/kubelet/plugins/${driver}/` } }],
  })
const view = viewCluster(
  snapshotOf([
    node({ name: 'node-c' }),
    crashing,
    plugin('quay-node-a', 'node-a', 'csi.quay.example'),
    plugin('quay-node-c', 'node-c', 'csi.quay.example'),
    plugin('other-node-c', 'node-c', 'csi.other.example'),
  ]),
)
const crane = { kind: 'Pod', namespace: 'harbor', name: 'crane-x7k2p' }

test('a node is described, its pods are listed, and the log of an affected pod is asked for before its last restart', () => {
  const checks = suggestChecks(view, { kind: 'Node', namespace: null, name: 'node-c' }, [crane])
  expect(checks.map((check) => check.command)).toEqual([
    'kubectl describe node node-c',
    'kubectl get pods --all-namespaces -o wide --field-selector spec.nodeName=node-c',
    'kubectl logs crane-x7k2p -n harbor -c crane --previous --tail=50',
  ])
})

test('of a driver the pod on a node that is hit is asked, and not another driver or another node', () => {
  const checks = suggestChecks(view, { kind: 'CSIDriver', namespace: null, name: 'csi.quay.example' }, [crane])
  expect(checks.map((check) => check.command)).toContain(
    'kubectl logs quay-node-c -n storage --all-containers --tail=200',
  )
})

test('every command only reads, and a name that no shell takes gives none', () => {
  const kinds = ['Node', 'CSIDriver', 'Image', 'ResourceQuota', 'Kustomization', 'StatefulSet', 'PersistentVolume']
  for (const kind of kinds) {
    const object = { kind, namespace: kind === 'Node' ? null : 'harbor', name: 'x; kubectl delete ns prod' }
    for (const { command } of suggestChecks(view, object, [crane]))
      expect(command ?? 'kubectl get x').toMatch(/^kubectl (?:get|describe|logs) /)
  }
  const odd = { kind: 'Pod', namespace: 'harbor', name: '--all' }
  expect(suggestCommands(view, odd, [])).toEqual([])
})
