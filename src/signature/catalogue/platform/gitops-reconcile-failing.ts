import { defineSignature } from '../../define-signature.ts'

/** Helm, Flux, Argo CD or the pipeline cannot apply what is in git. */
export const gitopsReconcileFailing = defineSignature({
  id: 'gitops-reconcile-failing',
  title: 'Deployment not reconciled',
  kind: 'mechanism',
  text: [
    /\b(?:helm ?release|kustomization|helm|flux|argo ?cd)\b[^.\n]{0,40}\b(?:fail(?:s|ed|ing|ure|ures)?|stuck|stalled|not ready|out[ -]of[ -]sync|reconcil(?:e|iation) (?:fail|error)\w*|roll(?:ed)?[ -]?back|pending-upgrade)\b/,
    /\bUpgradeFailed\b/,
    /\bInstallFailed\b/,
    /\bRetriesExceeded\b/,
    /\banother operation \(install\/upgrade\/rollback\) is in progress\b/,
    /\breconcil(?:e|iation) (?:fail(?:s|ed|ing|ure|ures)?|stuck|error)\b/,
    /\bhas no deployed releases\b/,
  ],
  snapshot: {
    eventReasons: ['UpgradeFailed', 'InstallFailed', 'ReconciliationFailed', 'BuildFailed', 'HealthCheckFailed'],
    conditions: [
      { kind: 'HelmRelease', type: 'Ready', status: ['False'] },
      { kind: 'Kustomization', type: 'Ready', status: ['False'] },
    ],
    messages: [
      /another operation \(install\/upgrade\/rollback\) is in progress/,
      /install retries exhausted/,
      /upgrade retries exhausted/,
    ],
  },
})
