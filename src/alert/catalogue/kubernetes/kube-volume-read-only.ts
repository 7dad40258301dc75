import { defineGuard } from '../../define-guard.ts'

/** No stock rule looks for it: kube-prometheus uses this metric only to exclude, and its exporter leaves the volumes of pods out. */
export const kubeVolumeReadOnly = defineGuard({
  alert: 'KubeVolumeReadOnly',
  signatures: ['filesystem-read-only', 'io-error', 'storage-session-lost'],
  expr: [
    'label_replace(',
    '  node_filesystem_readonly{job="node-exporter",mountpoint=~"/var/lib/kubelet/pods/.+",fstype!~"tmpfs|overlay|nsfs"} == 1,',
    '  "uid", "$1", "mountpoint", "^/var/lib/kubelet/pods/([^/]+)/.*$"',
    ') * on (uid) group_left (namespace, pod) max by (uid, namespace, pod) (kube_pod_info{job="kube-state-metrics"})',
  ].join('\n'),
  for: '2m',
  severity: 'critical',
  summary: 'A volume of a pod is mounted read-only',
  description:
    'The volume at {{ $labels.mountpoint }} of pod {{ $labels.namespace }}/{{ $labels.pod }} on {{ $labels.instance }} accepts no more writes.',
  needs: [
    'node-exporter that watches the volumes of pods: take /var/lib/kubelet/pods out of --collector.filesystem.mount-points-exclude, which holds it by default in kube-prometheus',
    'kube-state-metrics for the names of the pods',
    'volumes that are read-only on purpose excluded; and note that XFS, and ext4 in emergency_ro, keep the flag rw: for those NodeFilesystemDeviceError and a probe that writes',
  ],
  knownBy: /node_filesystem_readonly\s*(?:\{[^}]*\})?\s*(?:==\s*1|>\s*0)|node_filesystem_emergency_ro/,
})
