import { defineGuard } from '../../define-guard.ts'

/** Sees a process that is killed while its container lives on, which no state of a pod shows. */
export const nodeOomKill = defineGuard({
  alert: 'NodeOomKill',
  signatures: ['oom-killed'],
  expr: 'increase(node_vmstat_oom_kill{job="node-exporter"}[30m]) > 0',
  for: '0m',
  severity: 'warning',
  summary: 'The kernel of a node killed a process for memory',
  description: '{{ $labels.instance }}: {{ printf "%.0f" $value }} processes were killed for memory in half an hour.',
  needs: ['node-exporter with its vmstat collector, which is on by default'],
  knownBy: /node_vmstat_oom_kill/,
})
