import { defineGuard } from '../../define-guard.ts'

export const kubeJobFailed = defineGuard({
  alert: 'KubeJobFailed',
  signatures: ['job-failed', 'backup-failing'],
  expr: 'kube_job_failed{job="kube-state-metrics"} > 0',
  for: '15m',
  severity: 'warning',
  summary: 'A Job failed',
  description:
    'Job {{ $labels.namespace }}/{{ $labels.job_name }} failed. Once the cause is gone, delete it, so that the alert ends.',
  needs: ['kube-state-metrics'],
  knownBy: /kube_job_failed|kube_job_status_failed/,
})
