import { defineGuard } from '../../define-guard.ts'

export const argoAppNotSynced = defineGuard({
  alert: 'ArgoCdAppUnsynced',
  signatures: ['gitops-reconcile-failing'],
  about: /\bargo(?:-?cd)?\b/i,
  expr: 'max by (exported_namespace, namespace, name, project) (argocd_app_info{sync_status!="Synced"}) == 1',
  for: '15m',
  severity: 'warning',
  summary: 'Argo CD does not apply what is in git',
  description: 'Application {{ $labels.name }} has been out of sync for a quarter of an hour.',
  needs: ['the metrics of the Argo CD application controller'],
  knownBy: /argocd_app_info\s*\{[^}]*(?:sync_status|health_status)/,
})
