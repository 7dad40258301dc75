import { defineGuard } from '../../define-guard.ts'

export const fluxReconciliationFailing = defineGuard({
  alert: 'FluxReconciliationFailing',
  signatures: ['gitops-reconcile-failing'],
  about: /\bflux(?:cd)?\b|helm-?release|kustomization/i,
  expr: 'max by (exported_namespace, name, customresource_kind) (gotk_resource_info{ready="False"}) == 1',
  for: '15m',
  severity: 'warning',
  summary: 'Flux does not apply what is in git',
  description:
    '{{ $labels.customresource_kind }} {{ $labels.exported_namespace }}/{{ $labels.name }} has not been ready for a quarter of an hour.',
  needs: ['kube-state-metrics configured for the resources of Flux (gotk_resource_info)'],
  knownBy: /gotk_resource_info\s*\{[^}]*ready|gotk_reconcile_condition/,
})
