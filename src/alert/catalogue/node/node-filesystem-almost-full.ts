import { defineGuard } from '../../define-guard.ts'

export const nodeFilesystemAlmostFull = defineGuard({
  alert: 'NodeFilesystemAlmostOutOfSpace',
  signatures: ['disk-full', 'pod-evicted'],
  expr: [
    'node_filesystem_avail_bytes{job="node-exporter",fstype!="",mountpoint!=""} / node_filesystem_size_bytes{job="node-exporter",fstype!="",mountpoint!=""} * 100 < 3',
    'and node_filesystem_readonly{job="node-exporter",fstype!="",mountpoint!=""} == 0',
  ].join('\n'),
  for: '30m',
  severity: 'critical',
  summary: 'A disk of a node is almost full',
  description: '{{ $labels.mountpoint }} on {{ $labels.instance }} has {{ printf "%.1f" $value }} % of its space left.',
  needs: ['node-exporter'],
  knownBy: /node_filesystem_avail_bytes[\s\S]{0,200}node_filesystem_size_bytes[\s\S]{0,120}</,
})
