import { composeStatement } from '../detect/compose-title.ts'
import { isNodeStorageFault } from '../detect/is-node-storage-fault.ts'
import type { ClusterView } from '../kube/cluster-view.ts'
import { refKey } from '../kube/object-ref.ts'
import type { Finding } from '../schema/cluster/finding.ts'
import type { IncidentDraft } from '../schema/cluster/incident-draft.ts'
import type { AffectedService } from '../schema/incident/affected-service.ts'
import { compareText } from '../text/compare-text.ts'
import { plainLine } from '../text/plain-line.ts'
import { type InferredEnvironment, inferEnvironment } from './infer-environment.ts'
import { utcMoment } from './utc-moment.ts'

/** The affected services of a draft, and where each value comes from. */
export interface DraftedServices {
  readonly services: AffectedService[]
  readonly provenance: IncidentDraft['provenance']
}

/** Kinds that serve nobody by themselves: what is wrong with them stands among the findings. */
const noServices = new Set([
  'StorageClass',
  'PersistentVolume',
  'PersistentVolumeClaim',
  'VolumeAttachment',
  'ValidatingWebhookConfiguration',
  'MutatingWebhookConfiguration',
])

/**
 * Groups findings by the workload that owns what is broken, a service each, in the order of the findings. Where a node
 * stands for many workloads, each of them is a service too.
 */
export function draftServices(view: ClusterView, findings: readonly Finding[]): DraftedServices {
  const byWorkload = new Map<string, Finding[]>()
  const add = (finding: Finding) => {
    if (noServices.has(finding.workload.kind)) return
    const key = refKey(finding.workload)
    const known = byWorkload.get(key)
    if (known === undefined) byWorkload.set(key, [finding])
    else known.push(finding)
  }
  const faults = findings.filter((finding) => finding.severity !== 'info')
  for (const finding of faults) add(finding)
  for (const finding of faults.filter((one) => isNodeStorageFault(one)))
    for (const ref of finding.affected) {
      const workload = view.workloadOf(ref)
      if (!byWorkload.has(refKey(workload.ref)))
        add({ ...finding, extent: null, workload: workload.ref, workloadInferred: workload.inferred })
    }
  const services: AffectedService[] = []
  const provenance: IncidentDraft['provenance'] = []
  for (const group of byWorkload.values()) {
    const [first] = group
    if (first === undefined) continue
    const { kind, namespace, name } = first.workload
    const environment = inferEnvironment(namespace)
    const inferredOwner = group.some(({ workloadInferred }) => workloadInferred)
    const at = `affectedServices[${services.length}]`
    services.push({
      name: plainLine(name),
      qualifier: plainLine(
        `${kind}${namespace === null ? '' : ` in ${namespace}`}${inferredOwner ? ', owner inferred' : ''}`,
      ),
      environment: environment?.environment ?? null,
      impact: unique(group.map(({ phrase, extent }) => plainLine(composeStatement(phrase, extent)))).join('; '),
      duration: sinceWhen(group),
    })
    provenance.push(...serviceProvenance(at, group, inferredOwner, environment))
  }
  return { services, provenance }
}

function serviceProvenance(
  at: string,
  group: readonly Finding[],
  inferredOwner: boolean,
  environment: InferredEnvironment | null,
): IncidentDraft['provenance'] {
  const ids = group.map(({ id }) => id).join(', ')
  const owner = inferredOwner
    ? ({
        how: 'inferred',
        reason: 'The snapshot holds no owner object; the name was worked out from the pod and its labels.',
      } as const)
    : ({ how: 'observed', reason: `Owner of what the findings show: ${ids}.` } as const)
  return [
    { at: `${at}.name`, ...owner },
    ...(environment ? [{ at: `${at}.environment`, how: 'inferred' as const, reason: environment.reason }] : []),
    { at: `${at}.impact`, how: 'observed', reason: `Findings ${ids}.` },
  ]
}

function sinceWhen(group: readonly Finding[]): string | null {
  const [earliest] = group
    .flatMap(({ since, sinceApproximate }) => (since === null ? [] : [{ at: utcMoment(since), sinceApproximate }]))
    .sort((a, b) => compareText(a.at, b.at))
  if (earliest === undefined) return null
  return `since ${earliest.at}${earliest.sinceApproximate ? ' or earlier' : ''}`
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}
