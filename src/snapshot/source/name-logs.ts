import { containersOf } from '../../kube/container-view.ts'
import type { KubeObject } from '../../schema/cluster/kube-object.ts'
import type { ContainerLog, Gap } from '../../schema/cluster/snapshot.ts'
import type { LogName } from './bundle-layout.ts'

/** Lines of a log, and its container as far as its path in the bundle shows it. */
export interface FoundLog {
  readonly log: LogName
  readonly path: string
  readonly lines: readonly string[]
}

/** Gives logs the namespace and container that only the pods of the bundle know; one that no pod claims becomes a gap. */
export function nameLogs(
  found: readonly FoundLog[],
  objects: readonly KubeObject[],
): { logs: ContainerLog[]; gaps: Gap[] } {
  const pods = objects.filter(({ kind }) => kind === 'Pod')
  const logs: ContainerLog[] = []
  const gaps: Gap[] = []
  for (const { log, path, lines } of found) {
    const named = nameLog(log, pods)
    if (named !== null) logs.push({ ...named, lines: [...lines] })
    else
      gaps.push({
        what: `the log ${path}`,
        reason: 'unreadable',
        detail: 'No pod in the source has that name.',
        remedy: null,
      })
  }
  return { logs, gaps }
}

function nameLog(
  { namespace, pod, container, previous }: LogName,
  pods: readonly KubeObject[],
): Omit<ContainerLog, 'lines'> | null {
  if (namespace !== null && container !== null) return { namespace, pod, container, previous }
  for (const each of pods) {
    const { name } = each.metadata
    const own = { namespace: each.metadata.namespace ?? 'default', pod: name, previous }
    const containers = containerNames(each)
    if (pod === name) return { ...own, container: container ?? containers[0] ?? 'unknown' }
    const named = containers.find((one) => pod === `${name}-${one}`)
    if (named !== undefined) return { ...own, container: named }
  }
  return null
}

/** The names of a pod's containers, those first that serve. */
function containerNames(pod: KubeObject): string[] {
  const all = containersOf(pod)
  const serving = all.filter(({ role }) => role === 'app')
  return [...serving, ...all.filter((one) => !serving.includes(one))].map(({ name }) => name)
}
