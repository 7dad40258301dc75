import { defineGuard } from '../../define-guard.ts'

export const kubeApiDown = defineGuard({
  alert: 'KubeAPIDown',
  signatures: ['control-plane-degraded'],
  expr: 'absent(up{job="apiserver"} == 1)',
  for: '15m',
  severity: 'critical',
  summary: 'No API server answers',
  description: 'Prometheus has not reached an API server for a quarter of an hour.',
  needs: [
    'a Prometheus that scrapes the API server, and one outside of the cluster for the day that it goes down with it',
  ],
  knownBy: /absent\(\s*up\{[^}]*apiserver/,
})
