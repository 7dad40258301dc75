import { expect, test } from 'vitest'
import { builtinDetectors } from '../../src/detect/builtin-detectors.ts'
import { detectFindings } from '../../src/detect/detect-findings.ts'
import { builtinSignatures } from '../../src/signature/builtin-signatures.ts'
import { clusterKinds } from '../../src/snapshot/cluster-kinds.ts'
import { containerLog, pod, snapshotOf } from '../fixtures/cluster/build.ts'
import { troubledCluster } from './troubled-cluster.ts'
import { troubledPlatform } from './troubled-platform.ts'

/** Kinds that a live cluster is asked for, and those that only a dump or a bundle brings. */
const kinds = new Set([
  ...clusterKinds.map(({ kind }) => kind),
  'APIService',
  'Bucket',
  'CertificateRequest',
  'GRPCRoute',
  'HelmChart',
  'HelmRepository',
  'Ingress',
  'OCIRepository',
  'ReplicationController',
  'Schedule',
  'TLSRoute',
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
    containerLog(driver, 'csi-node', [
      'iscsi: session recovery timed out',
      'write: no space left on device',
      'disk usage is at 97%',
      'pg_controldata: fatal: no such file',
      'msg="error sending batch, will retry" host=loki:3100 status=500',
    ]),
  ]
  const app = pod({ name: 'pier', containers: [{ ready: false }] })
  const said = containerLog(app, 'pier', [
    'dial tcp: lookup db: no such host',
    'x509: certificate has expired or is not yet valid',
    'x509: certificate signed by unknown authority',
    'FATAL: sorry, too many clients already',
    'accept: too many open files',
    'failed to assign an IP address to container',
    'database disk image is malformed',
    'open /etc/pier/key: permission denied',
  ])
  const source = { kind: 'live', name: null, context: 'c', server: 's', namespaces: null } as const
  const objects = [...troubledCluster(), ...troubledPlatform(), driver, app]
  const findings = detectFindings(snapshotOf(objects, { logs: [...logs, said], source }))
  const found = new Set(findings.map((finding) => finding.detector))
  expect(builtinDetectors.map((detector) => detector.id).filter((id) => !found.has(id))).toEqual([])
  expect(findings[0]?.id).toBe('node-not-ready/Node/node-c')
  expect(findings.at(-1)?.severity).toBe('info')
  for (const { signature } of findings) {
    if (signature !== null) expect(builtinSignatures.map((one) => one.id)).toContain(signature)
  }
})
