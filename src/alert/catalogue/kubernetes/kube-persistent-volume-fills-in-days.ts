import { defineGuard } from '../../define-guard.ts'

/** The warning of the same name in kube-prometheus: days before, and not minutes. */
export const kubePersistentVolumeFillsInDays = defineGuard({
  alert: 'KubePersistentVolumeFillsInDays',
  signatures: ['disk-full'],
  expr: [
    'kubelet_volume_stats_available_bytes{job="kubelet",metrics_path="/metrics"} / kubelet_volume_stats_capacity_bytes{job="kubelet",metrics_path="/metrics"} < 0.15',
    'and kubelet_volume_stats_used_bytes{job="kubelet",metrics_path="/metrics"} > 0',
    'and predict_linear(kubelet_volume_stats_available_bytes{job="kubelet",metrics_path="/metrics"}[6h], 4 * 24 * 3600) < 0',
    'unless on (cluster, namespace, persistentvolumeclaim) kube_persistentvolumeclaim_access_mode{access_mode="ReadOnlyMany"} == 1',
    'unless on (cluster, namespace, persistentvolumeclaim) kube_persistentvolumeclaim_labels{label_excluded_from_alerts="true"} == 1',
  ].join('\n'),
  for: '1h',
  severity: 'warning',
  summary: 'A volume will be full within four days',
  description:
    'The claim {{ $labels.namespace }}/{{ $labels.persistentvolumeclaim }} has {{ $value | humanizePercentage }} left and, at the pace of the last six hours, will be full within four days.',
  needs: [
    'the metrics of the kubelet, from a CSI driver that reports the usage of its volumes',
    'kube-state-metrics, for claims that are left out on purpose',
  ],
  knownBy: /predict_linear\(\s*kubelet_volume_stats_available_bytes/,
})
