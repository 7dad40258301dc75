import type { Finding } from '../schema/cluster/finding.ts'
import type { ObjectRef } from '../schema/cluster/kube-object.ts'
import type { ClusterView } from './cluster-view.ts'
import { textAt, textsAt } from './field.ts'
import { refOf, refTo, uniqueRefs } from './object-ref.ts'
import { workloadOfService } from './workload-of-service.ts'

/** Follows the addresses in what a program logs to the Services that they name, and to the workloads behind them. */
export interface AddressTrace {
  /** The Services that a finding's evidence names where something could not be reached. */
  servicesNamed(finding: Finding): readonly ObjectRef[]
  workloadOfService(service: ObjectRef): ObjectRef | null
}

const failed =
  /refused|time[d]?[ -]?out|deadline exceeded|no such host|unreachable|no route|reset by peer|could not (?:connect|translate|resolve)|can't connect|cannot connect|failed to connect|unable to connect|connection (?:error|failed)|unavailable|ECONN\w+|ENOTFOUND|EAI_AGAIN|name resolution|\b50[0234]\b|\bEOF\b/i
const forms: readonly RegExp[] = [
  /\b[a-z][a-z0-9+.-]{1,20}:\/\/(?:[^\s/@"']{1,80}@)?([a-z0-9][a-z0-9.-]{0,252})/gi,
  /\b((?:\d{1,3}\.){3}\d{1,3}|[a-z][a-z0-9.-]{0,252}):\d{2,5}\b/gi,
  /\blookup ([a-z0-9][a-z0-9.-]{0,252})/gi,
  /\b(?:host|hostname|address|addr)["']?\s*[=:]\s*["']?([a-z0-9][a-z0-9.-]{0,252})/gi,
  /\b(?:host name|server at) "([a-z0-9][a-z0-9.-]{0,252})"/gi,
]

/** Indexes Services by name and cluster address. Names of a cluster are NAME, NAME.NAMESPACE or NAME.NAMESPACE.svc…. */
export function traceAddresses(view: ClusterView): AddressTrace {
  const byAddress = new Map<string, ObjectRef>()
  for (const service of view.ofKind('Service'))
    for (const address of [textAt(service, 'spec', 'clusterIP'), ...textsAt(service, 'spec', 'clusterIPs')])
      if (address !== null && address !== 'None') byAddress.set(address, refOf(service))

  const resolve = (host: string, namespace: string | null): ObjectRef[] => {
    const known = byAddress.get(host)
    if (known !== undefined) return [known]
    const parts = host.toLowerCase().split('.')
    // The name of a pod of a StatefulSet comes before that of its Service: POD.NAME.NAMESPACE.svc….
    const [name = '', second, third] = parts[3] === 'svc' ? parts.slice(1) : parts
    // A name of the outside world may begin like a Service: "db.example.com" is none.
    if (second !== undefined && third !== undefined && third !== 'svc') return []
    const ref = refTo('Service', second ?? namespace, name)
    return view.find(ref) === null ? [] : [ref]
  }

  return {
    servicesNamed({ evidence, workload }) {
      const messages = evidence.filter(
        ({ source, quote }) => source !== 'spec' && source !== 'status' && failed.test(quote),
      )
      return uniqueRefs(
        messages.flatMap(({ quote, object }) =>
          forms.flatMap((form) =>
            [...quote.matchAll(form)].flatMap(([, host = '']) =>
              resolve(host.replace(/\.$/, ''), object.namespace ?? workload.namespace),
            ),
          ),
        ),
      )
    },
    workloadOfService(service) {
      return workloadOfService(view, service) ?? (view.find(service) === null ? null : { ...service })
    },
  }
}
