import { defineGuard } from '../../define-guard.ts'

/** As in kube-prometheus, the one of its two that pages. */
export const kubePersistentVolumeFillingUp = defineGuard({
  alert: 'KubePersistentVolumeFillingUp',
  signatures: ['disk-full'],
  expr: [
    'kubelet_volume_stats_available_bytes{job="kubelet",metrics_path="/metrics"} / kubelet_volume_stats_capacity_bytes{job="kubelet",metrics_path="/metrics"} < 0.03',
    'and kubelet_volume_stats_used_bytes{job="kubelet",metrics_path="/metrics"} > 0',
    'unless on (cluster, namespace, persistentvolumeclaim) kube_persistentvolumeclaim_access_mode{access_mode="ReadOnlyMany"} == 1',
    'unless on (cluster, namespace, persistentvolumeclaim) kube_persistentvolumeclaim_labels{label_excluded_from_alerts="true"} == 1',
  ].join('\n'),
  for: '1m',
  severity: 'critical',
  summary: 'A volume is almost full',
  description:
    'The claim {{ $labels.namespace }}/{{ $labels.persistentvolumeclaim }} has {{ $value | humanizePercentage }} of its space left.',
  needs: [
    'the metrics of the kubelet, from a CSI driver that reports the usage of its volumes',
    'kube-state-metrics, for claims that are left out on purpose',
  ],
  knownBy:
    /kubelet_volume_stats_available_bytes[\s\S]{0,200}kubelet_volume_stats_capacity_bytes[\s\S]{0,120}<|kubelet_volume_stats_used_bytes[\s\S]{0,200}kubelet_volume_stats_capacity_bytes[\s\S]{0,120}>/,
})
