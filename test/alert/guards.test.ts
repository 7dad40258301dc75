import { describe, expect, test } from 'vitest'
import { builtinGuards } from '../../src/alert/builtin-guards.ts'
import { chooseGuards } from '../../src/alert/choose-guards.ts'
import { defineGuard } from '../../src/alert/define-guard.ts'
import { findClusterAlerts } from '../../src/alert/find-cluster-alerts.ts'
import type { Guard } from '../../src/alert/guard.ts'
import { builtinSignatures } from '../../src/signature/builtin-signatures.ts'

const guardOf = (alert: string): Guard => {
  const guard = builtinGuards.find((known) => known.alert === alert)
  if (!guard) throw new Error(`no guard ${alert}`)
  return guard
}
const names = (guards: readonly Guard[]) => guards.map(({ alert }) => alert)
const ruleObject = (kind: string, rules: readonly object[]) => ({
  apiVersion: 'monitoring.coreos.com/v1',
  kind,
  metadata: { name: 'harbour-rules', namespace: 'watch' },
  spec: { groups: [{ name: 'all', rules }] },
})

describe('the catalogue', () => {
  test('each alert stands there once and names signatures that exist', () => {
    expect(new Set(names(builtinGuards)).size).toBe(builtinGuards.length)
    const known = new Set(builtinSignatures.map(({ id }) => id))
    for (const { alert, signatures, needs } of builtinGuards) {
      for (const id of signatures) expect(known, `${alert} names ${id}`).toContain(id)
      expect(signatures.length, alert).toBeGreaterThan(0)
      expect(needs.length, alert).toBeGreaterThan(0)
    }
  })

  test('no guard takes the rule of another signature for its own', () => {
    for (const { alert, signatures, knownBy } of builtinGuards) {
      for (const other of builtinGuards) {
        if (!knownBy.test(other.expr)) continue
        expect(
          other.signatures.some((id) => signatures.includes(id)),
          `${alert} takes ${other.alert} for its own`,
        ).toBe(true)
      }
    }
  })

  test.each([
    [{ knownBy: /another_metric/ }, 'does not recognise its own expression'],
    [{ alert: 'Kube Job Failed' }, 'is no name of an alert'],
    [{ signatures: [] }, 'names no failure signature'],
    [{ for: 'a while' }, 'which is no duration'],
  ])('a guard with %o is refused with the remedy', (wrong, message) => {
    const define = () => defineGuard({ ...guardOf('KubeJobFailed'), ...wrong })
    expect(define).toThrow(message)
    expect(define).toThrow(expect.objectContaining({ code: 'CONFIG', hint: expect.stringMatching(/\.$/) }))
  })

  test('a guard cannot be changed afterwards', () => {
    const guard = defineGuard(guardOf('KubeJobFailed'))
    expect(Object.isFrozen(guard) && Object.isFrozen(guard.signatures) && Object.isFrozen(guard.needs)).toBe(true)
  })
})

describe('choosing', () => {
  test('the first signature leads', () => {
    expect(names(chooseGuards(builtinGuards, ['filesystem-read-only'], []))[0]).toBe('KubeVolumeReadOnly')
    expect(names(chooseGuards(builtinGuards, ['crash-loop', 'oom-killed'], []))).toEqual([
      'KubePodCrashLooping',
      'KubeContainerOomKilled',
      'NodeOomKill',
    ])
  })

  test('a guard of one product is for incidents about it', () => {
    expect(names(chooseGuards(builtinGuards, ['filesystem-read-only'], ['tide-archive']))).not.toContain(
      'LokiRequestErrors',
    )
    expect(names(chooseGuards(builtinGuards, ['filesystem-read-only'], ['monitoring/loki']))).toContain(
      'LokiRequestErrors',
    )
    expect(names(chooseGuards(builtinGuards, ['replication-broken'], ['CloudNativePG']))).toContain('PGReplication')
  })

  test('a failure without a known alert has none', () => {
    expect(chooseGuards(builtinGuards, ['deleted-by-mistake'], [])).toEqual([])
  })
})

describe('whether the cluster has it', () => {
  const readOnly = guardOf('KubeVolumeReadOnly')

  test('a rule that asks the same, under another name', () => {
    const rule = { alert: 'PierVolumeStuck', expr: 'node_filesystem_readonly{mountpoint=~"/var/lib/kubelet/.+"} == 1' }
    const found = findClusterAlerts(readOnly, { objects: [ruleObject('PrometheusRule', [rule])] })
    expect(found).toEqual({ state: 'present', rules: ['watch/harbour-rules: PierVolumeStuck'] })
    expect(findClusterAlerts(readOnly, { objects: [ruleObject('VMRule', [rule])] })?.state).toBe('present')
  })

  test('one that uses the metric only to leave volumes out is not it, nor is a recording', () => {
    const rules = [
      { alert: 'DiskFull', expr: 'node_filesystem_avail_bytes < 1 and node_filesystem_readonly{fstype!=""} == 0' },
      { record: 'pier:readonly', expr: 'node_filesystem_readonly == 1' },
    ]
    expect(findClusterAlerts(readOnly, { objects: [ruleObject('PrometheusRule', rules)] })).toEqual({
      state: 'missing',
      rules: [],
    })
  })

  test('a snapshot without any alerting rule proves nothing', () => {
    const configMap = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'rules' } }
    expect(findClusterAlerts(readOnly, { objects: [configMap] })).toEqual({ state: 'not-seen', rules: [] })
  })

  test('broken rules cost nothing but themselves', () => {
    const objects = [
      ruleObject('PrometheusRule', [
        { alert: 7, expr: null },
        { alert: 'X', expr: 'kube_job_failed > 0' },
      ]),
      { apiVersion: 'v1', kind: 'PrometheusRule', metadata: { name: 'odd' }, spec: { groups: 'none' } },
    ]
    expect(findClusterAlerts(guardOf('KubeJobFailed'), { objects })?.state).toBe('present')
  })
})
