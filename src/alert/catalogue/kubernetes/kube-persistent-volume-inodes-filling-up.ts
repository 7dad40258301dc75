import { defineGuard } from '../../define-guard.ts'

export const kubePersistentVolumeInodesFillingUp = defineGuard({
  alert: 'KubePersistentVolumeInodesFillingUp',
  signatures: ['disk-full'],
  expr: [
    'kubelet_volume_stats_inodes_free{job="kubelet",metrics_path="/metrics"} / kubelet_volume_stats_inodes{job="kubelet",metrics_path="/metrics"} < 0.03',
    'and kubelet_volume_stats_inodes_used{job="kubelet",metrics_path="/metrics"} > 0',
    'unless on (cluster, namespace, persistentvolumeclaim) kube_persistentvolumeclaim_access_mode{access_mode="ReadOnlyMany"} == 1',
    'unless on (cluster, namespace, persistentvolumeclaim) kube_persistentvolumeclaim_labels{label_excluded_from_alerts="true"} == 1',
  ].join('\n'),
  for: '1m',
  severity: 'critical',
  summary: 'A volume is almost out of inodes',
  description:
    'The claim {{ $labels.namespace }}/{{ $labels.persistentvolumeclaim }} has {{ $value | humanizePercentage }} of its inodes left.',
  needs: ['the metrics of the kubelet, from a CSI driver that reports inodes'],
  knownBy: /kubelet_volume_stats_inodes_free/,
})
