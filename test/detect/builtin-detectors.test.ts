import { expect, test } from 'vitest'
import { builtinDetectors } from '../../src/detect/builtin-detectors.ts'
import { detectFindings } from '../../src/detect/detect-findings.ts'
import { builtinSignatures } from '../../src/signature/builtin-signatures.ts'
import { containerLog, pod, snapshotOf } from '../fixtures/cluster/build.ts'
import { troubledCluster } from './troubled-cluster.ts'

const kinds = new Set([
  'CronJob',
  'DaemonSet',
  'Deployment',
  'Event',
  'Job',
  'Namespace',
  'Node',
  'PersistentVolume',
  'PersistentVolumeClaim',
  'Pod',
  'ReplicaSet',
  'ReplicationController',
  'StatefulSet',
  'StorageClass',
  'VolumeAttachment',
])

test('detectors have ids of their own, signatures of the catalogue and kinds that exist', () => {
  expect(new Set(builtinDetectors.map((detector) => detector.id)).size).toBe(builtinDetectors.length)
  const signatures = builtinSignatures.map((signature) => signature.id)
  for (const detector of builtinDetectors) {
    if (detector.signature !== null) expect(signatures).toContain(detector.signature)
    expect(detector.kinds.length).toBeGreaterThan(0)
    expect(detector.kinds.filter((kind) => !kinds.has(kind))).toEqual([])
  }
})

test('in a troubled cluster each detector finds something, gravest first', () => {
  const driver = pod({ name: 'csi-node', namespace: 'storage' })
  const logs = [
    containerLog(driver, 'csi-node', ['iscsi: session recovery timed out', 'write: no space left on device']),
  ]
  const findings = detectFindings(snapshotOf([...troubledCluster(), driver], { logs }))
  const found = new Set(findings.map((finding) => finding.detector))
  expect(builtinDetectors.map((detector) => detector.id).filter((id) => !found.has(id))).toEqual([])
  expect(findings[0]?.id).toBe('node-not-ready/Node/node-c')
  expect(findings.at(-1)?.severity).toBe('info')
  for (const { signature } of findings) {
    if (signature !== null) expect(builtinSignatures.map((one) => one.id)).toContain(signature)
  }
})
