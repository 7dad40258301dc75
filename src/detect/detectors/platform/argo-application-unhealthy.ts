import type { ClusterView } from '../../../kube/cluster-view.ts'
import { instantAt, recordsAt, textAt, valueAt } from '../../../kube/field.ts'
import { earliest, secondsBetween } from '../../../kube/instant.ts'
import { refOf } from '../../../kube/object-ref.ts'
import type { FindingSeverity } from '../../../schema/cluster/finding.ts'
import type { KubeObject } from '../../../schema/cluster/kube-object.ts'
import { listWords } from '../../../text/list-words.ts'
import { defineDetector } from '../../define-detector.ts'
import type { Observation } from '../../detector.ts'
import { quote } from '../../evidence.ts'

interface Unhealthy {
  readonly what: readonly string[]
  readonly message: string | null
}

/** Time in which a sync and what it starts may settle (seconds). Chosen: five times Argo CD's timeout.reconciliation of 180 s. */
const syncLimit = 900
const broken = new Set(['ComparisonError', 'SyncError', 'InvalidSpecError', 'UnknownError', 'DeletionError'])

/**
 * Finds Applications of Argo CD that cannot be compared, whose sync failed, that drifted though their sync is automated,
 * or whose resources are degraded. One that is synced by hand is out of sync between two releases, which is a note.
 */
export const argoApplicationUnhealthy = defineDetector<Unhealthy>({
  id: 'argo-application-unhealthy',
  signature: 'gitops-reconcile-failing',
  kinds: ['Application', 'Event'],
  detect: (view) => view.ofGroup('argoproj.io', 'Application').flatMap((application) => observe(view, application)),
  describe: ({ facts, first }) => ({
    phrase: listWords(
      facts.flatMap((fact) => fact.what),
      5,
    ),
    detail: first.message,
  }),
})

function observe(view: ClusterView, application: KubeObject): Observation<Unhealthy>[] {
  const ref = refOf(application)
  const sync = textAt(application, 'status', 'sync', 'status')
  const health = textAt(application, 'status', 'health', 'status')
  const phase = textAt(application, 'status', 'operationState', 'phase')
  const automated = valueAt(application, 'spec', 'syncPolicy', 'automated') !== undefined
  const finished = instantAt(application, 'status', 'operationState', 'finishedAt')
  const healthSince = instantAt(application, 'status', 'health', 'lastTransitionTime')
  const errors = recordsAt(application, 'status', 'conditions').filter((one) => broken.has(textAt(one, 'type') ?? ''))
  const failed = phase === 'Failed' || phase === 'Error'
  const settling = phase === 'Running' || isYoung(view, finished)

  const signs: { what: string; severity: FindingSeverity; at: string | null }[] = []
  for (const one of errors)
    signs.push({
      what: textAt(one, 'type') ?? '',
      severity: 'medium',
      at: instantAt(one, 'lastTransitionTime'),
    })
  if (failed) signs.push({ what: 'the last sync failed', severity: 'medium', at: finished })
  if (sync === 'OutOfSync' && !settling)
    signs.push({
      what: automated ? 'it has drifted from git and does not sync' : 'it is out of sync and is synced by hand',
      severity: automated ? 'medium' : 'info',
      at: null,
    })
  if ((health === 'Degraded' || health === 'Missing') && !settling && !isYoung(view, healthSince))
    signs.push({ what: `its resources are ${health}`, severity: 'medium', at: healthSince })
  if (health === 'Suspended') signs.push({ what: 'it is suspended', severity: 'info', at: healthSince })
  const [gravest] = signs
  if (gravest === undefined) return []
  const since = earliest(...signs.map((sign) => sign.at))
  const message =
    textAt(errors[0], 'message') ??
    (failed ? textAt(application, 'status', 'operationState', 'message') : null) ??
    textAt(application, 'status', 'health', 'message')
  const revisions = listWords(
    [
      textAt(application, 'status', 'sync', 'revision'),
      textAt(application, 'status', 'operationState', 'syncResult', 'revision'),
    ].filter((revision) => revision !== null),
  )
  return [
    {
      subject: ref,
      workload: { ref, inferred: false },
      severity: signs.some((sign) => sign.severity === 'medium') ? 'medium' : 'info',
      since,
      sinceApproximate: since === null || signs.some((sign) => sign.at === null),
      chain: [ref],
      evidence: [
        quote(
          'status',
          ref,
          `sync=${sync ?? 'unknown'}, health=${health ?? 'unknown'}${phase === null ? '' : `, operation=${phase}`}${revisions === '' ? '' : `, revision ${revisions}`}`,
          since,
        ),
        ...(message === null ? [] : [quote('status', ref, message, since)]),
      ],
      fact: { what: signs.map((sign) => sign.what), message: message === null ? null : `Argo CD reports: ${message}` },
    },
  ]
}

function isYoung(view: ClusterView, at: string | null): boolean {
  const age = secondsBetween(at, view.now)
  return age !== null && age <= syncLimit
}
