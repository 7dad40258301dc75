import { defineGuard } from '../../define-guard.ts'

/** A job that hangs has not failed. */
export const kubeJobNotCompleted = defineGuard({
  alert: 'KubeJobNotCompleted',
  signatures: ['job-failed', 'backup-failing'],
  expr: [
    'time() - max by (namespace, job_name, cluster) (kube_job_status_start_time{job="kube-state-metrics"}',
    '  and kube_job_status_active{job="kube-state-metrics"} > 0) > 43200',
  ].join('\n'),
  for: '0m',
  severity: 'warning',
  summary: 'A Job does not end',
  description: 'Job {{ $labels.namespace }}/{{ $labels.job_name }} has run for more than twelve hours.',
  needs: ['kube-state-metrics'],
  knownBy: /kube_job_status_start_time/,
})
