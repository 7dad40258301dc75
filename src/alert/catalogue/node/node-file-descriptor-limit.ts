import { defineGuard } from '../../define-guard.ts'

export const nodeFileDescriptorLimit = defineGuard({
  alert: 'NodeFileDescriptorLimit',
  signatures: ['files-exhausted'],
  expr: 'node_filefd_allocated{job="node-exporter"} * 100 / node_filefd_maximum{job="node-exporter"} > 90',
  for: '15m',
  severity: 'critical',
  summary: 'A node runs out of file descriptors',
  description: '{{ printf "%.0f" $value }} % of the file descriptors of {{ $labels.instance }} are in use.',
  needs: ['node-exporter; the limits of a single process or of inotify are not in it'],
  knownBy: /node_filefd_allocated/,
})
