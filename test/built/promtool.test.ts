import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { builtinGuards } from '../../src/alert/builtin-guards.ts'
import { toRule } from '../../src/alert/to-rule.ts'
import { promtool, runPromtool } from './run-promtool.ts'

const reason = 'no promtool (name one with PROMTOOL, or put it on the PATH; scripts/fetch-promtool.sh fetches it)'
const rules = stringify({ groups: [{ name: 'guards', rules: builtinGuards.map(toRule) }] })

interface Case {
  readonly alert: string
  readonly name: string
  readonly series: Readonly<Record<string, string>>
  /** Minutes after which the alert is asked for. */
  readonly after: number
  readonly interval?: string
  /** The labels of what fires, without those of the rule; null for silence. */
  readonly fires: Readonly<Record<string, string>> | null
}

const exporter = 'job="node-exporter",instance="n1"'
const pod = (uid: string) =>
  `mountpoint="/var/lib/kubelet/pods/${uid}/volumes/kubernetes.io~csi/pvc-1/mount",fstype="ext4"`
const kubelet = 'job="kubelet",metrics_path="/metrics",namespace="tide",persistentvolumeclaim="archive"'
const ksm = 'job="kube-state-metrics"'

const cases: readonly Case[] = [
  {
    name: 'a volume that turned read-only',
    alert: 'KubeVolumeReadOnly',
    series: {
      [`node_filesystem_readonly{${exporter},namespace="monitoring",pod="exporter-1",${pod('u-1')}}`]: '0x5 1x10',
      [`node_filesystem_readonly{${exporter},namespace="monitoring",pod="exporter-1",mountpoint="/boot",fstype="ext4"}`]:
        '1x15',
      [`kube_pod_info{${ksm},uid="u-1",namespace="tide",pod="archive-0",instance="k1"}`]: '1x15',
      [`kube_pod_info{${ksm},uid="u-1",namespace="tide",pod="archive-0",instance="k2"}`]: '1x15',
    },
    after: 10,
    fires: {
      instance: 'n1',
      job: 'node-exporter',
      fstype: 'ext4',
      mountpoint: '/var/lib/kubelet/pods/u-1/volumes/kubernetes.io~csi/pvc-1/mount',
      namespace: 'tide',
      pod: 'archive-0',
      uid: 'u-1',
    },
  },
  {
    name: 'a volume that can be written',
    alert: 'KubeVolumeReadOnly',
    series: {
      [`node_filesystem_readonly{${exporter},${pod('u-1')}}`]: '0x15',
      [`kube_pod_info{${ksm},uid="u-1",namespace="tide",pod="archive-0"}`]: '1x15',
    },
    after: 10,
    fires: null,
  },
  {
    name: 'a volume with two percent left',
    alert: 'KubePersistentVolumeFillingUp',
    series: {
      [`kubelet_volume_stats_available_bytes{${kubelet}}`]: '50 2x20',
      [`kubelet_volume_stats_capacity_bytes{${kubelet}}`]: '100x20',
      [`kubelet_volume_stats_used_bytes{${kubelet}}`]: '98x20',
    },
    after: 10,
    fires: { job: 'kubelet', metrics_path: '/metrics', namespace: 'tide', persistentvolumeclaim: 'archive' },
  },
  {
    name: 'a claim that is left out on purpose',
    alert: 'KubePersistentVolumeFillingUp',
    series: {
      [`kubelet_volume_stats_available_bytes{${kubelet}}`]: '2x20',
      [`kubelet_volume_stats_capacity_bytes{${kubelet}}`]: '100x20',
      [`kubelet_volume_stats_used_bytes{${kubelet}}`]: '98x20',
      'kube_persistentvolumeclaim_labels{namespace="tide",persistentvolumeclaim="archive",label_excluded_from_alerts="true"}':
        '1x20',
    },
    after: 10,
    fires: null,
  },
  {
    name: 'a volume that will be full in two days',
    alert: 'KubePersistentVolumeFillsInDays',
    series: {
      [`kubelet_volume_stats_available_bytes{${kubelet}}`]: '1000-0.5x600',
      [`kubelet_volume_stats_capacity_bytes{${kubelet}}`]: '10000x600',
      [`kubelet_volume_stats_used_bytes{${kubelet}}`]: '9000x600',
    },
    after: 480,
    fires: { job: 'kubelet', metrics_path: '/metrics', namespace: 'tide', persistentvolumeclaim: 'archive' },
  },
  {
    name: 'a container that dies over and over, with pauses in which it runs',
    alert: 'KubePodCrashLooping',
    series: {
      [`kube_pod_container_status_waiting_reason{${ksm},namespace="tide",pod="archive-0",container="db",reason="CrashLoopBackOff"}`]:
        '0 1x3 _x3 1x3 _x3 1x20',
    },
    after: 22,
    fires: {
      job: 'kube-state-metrics',
      namespace: 'tide',
      pod: 'archive-0',
      container: 'db',
      reason: 'CrashLoopBackOff',
    },
  },
  {
    name: 'a container that restarted once',
    alert: 'KubePodCrashLooping',
    series: {
      [`kube_pod_container_status_waiting_reason{${ksm},namespace="tide",pod="archive-0",container="db",reason="CrashLoopBackOff"}`]:
        '1x2 0x30',
    },
    after: 22,
    fires: null,
  },
  {
    name: 'a certificate with twenty days left',
    alert: 'CertManagerCertExpirySoon',
    // Time begins at 0 in promtool: twenty days and two hours from then.
    series: { 'certmanager_certificate_expiration_timestamp_seconds{namespace="tide",name="gate"}': '1735200x200' },
    after: 120,
    fires: { namespace: 'tide', name: 'gate' },
  },
  {
    name: 'a certificate with ten weeks left',
    alert: 'CertManagerCertExpirySoon',
    series: { 'certmanager_certificate_expiration_timestamp_seconds{namespace="tide",name="gate"}': '6048000x200' },
    after: 120,
    fires: null,
  },
  {
    name: 'a container that was killed for memory and started again',
    alert: 'KubeContainerOomKilled',
    series: {
      [`kube_pod_container_status_restarts_total{${ksm},namespace="tide",pod="planner-1",container="app"}`]:
        '3x12 4x20',
      [`kube_pod_container_status_last_terminated_reason{${ksm},namespace="tide",pod="planner-1",container="app",reason="OOMKilled"}`]:
        '_x12 1x20',
    },
    after: 15,
    fires: { job: 'kube-state-metrics', namespace: 'tide', pod: 'planner-1', container: 'app' },
  },
  {
    name: 'a node that is not ready',
    alert: 'KubeNodeNotReady',
    series: {
      [`kube_node_status_condition{${ksm},node="n1",condition="Ready",status="true"}`]: '1x2 0x30',
      [`kube_node_spec_unschedulable{${ksm},node="n1"}`]: '0x32',
    },
    after: 20,
    fires: { job: 'kube-state-metrics', node: 'n1', condition: 'Ready', status: 'true' },
  },
  {
    name: 'a pod that stays pending',
    alert: 'KubePodNotReady',
    series: {
      [`kube_pod_status_phase{${ksm},namespace="tide",pod="archive-0",phase="Pending"}`]: '1x30',
      [`kube_pod_status_phase{${ksm},namespace="tide",pod="archive-0",phase="Running"}`]: '0x30',
      [`kube_pod_owner{${ksm},namespace="tide",pod="archive-0",owner_kind="StatefulSet"}`]: '1x30',
    },
    after: 20,
    fires: { namespace: 'tide', pod: 'archive-0' },
  },
]

if (promtool === null)
  process.stderr.write(`Left out: the rules of the guards were not checked, for there is ${reason}.\n`)

describe('the rules of the guards, by promtool', () => {
  test('every rule is one that Prometheus takes', ({ skip }) => {
    if (promtool === null) skip(reason)
    const { status, output } = runPromtool(['check', 'rules', 'rules.yaml'], { 'rules.yaml': rules })
    expect(output).toContain(`${builtinGuards.length} rules found`)
    expect(status, output).toBe(0)
  })

  test.for(cases)('$alert: $name', ({ alert, series, after, fires, interval = '1m' }, { skip }) => {
    if (promtool === null) skip(reason)
    const guard = builtinGuards.find((known) => known.alert === alert)
    expect(guard).toBeDefined()
    const unit = {
      rule_files: ['rules.yaml'],
      evaluation_interval: interval,
      tests: [
        {
          interval,
          input_series: Object.entries(series).map(([name, values]) => ({ series: name, values })),
          alert_rule_test: [{ eval_time: `${after}m`, alertname: alert, exp_alerts: [] }],
        },
      ],
    }
    const files = { 'rules.yaml': rules, 'test.yaml': stringify(unit) }
    const { status, output } = runPromtool(['test', 'rules', 'test.yaml'], files)
    if (fires === null) {
      expect(status, output).toBe(0)
      return
    }
    // Asked for silence, promtool prints what fires instead: each label of it, the severity and the words.
    expect(status).toBe(1)
    for (const [label, value] of Object.entries({ ...fires, severity: guard?.severity ?? '' })) {
      expect(output).toContain(`${label}=${JSON.stringify(value)}`)
    }
    expect(output).toContain(`summary=${JSON.stringify(guard?.summary)}`)
    expect(output).not.toContain('<no value>')
  })
})
