import type { KubeObject } from '../schema/cluster/kube-object.ts'
import { flagAt, instantAt, type Loose, numberAt, recordAt, recordsAt, textAt, valueAt } from './field.ts'

export interface Waiting {
  readonly kind: 'waiting'
  readonly reason: string
  readonly message: string | null
}

export interface Running {
  readonly kind: 'running'
  readonly startedAt: string | null
}

export interface Terminated {
  readonly kind: 'terminated'
  readonly exitCode: number | null
  readonly reason: string | null
  readonly message: string | null
  readonly startedAt: string | null
  readonly finishedAt: string | null
}

/** A container of a pod: its spec and its state. */
export interface ContainerView {
  readonly name: string
  /** A sidecar is an init container with restartPolicy Always: it runs beside the others and must stay up. */
  readonly role: 'app' | 'init' | 'sidecar' | 'ephemeral'
  readonly image: string | null
  readonly spec: Loose
  readonly ready: boolean
  readonly restartCount: number
  readonly state: Waiting | Running | Terminated | null
  readonly lastTermination: Terminated | null
}

/** Lists the containers of a pod in the order in which they start, by spec or, where that is missing, by status. */
export function containersOf(pod: KubeObject): ContainerView[] {
  return [
    ...listOf(pod, 'initContainers', 'initContainerStatuses', 'init'),
    ...listOf(pod, 'containers', 'containerStatuses', 'app'),
    ...listOf(pod, 'ephemeralContainers', 'ephemeralContainerStatuses', 'ephemeral'),
  ]
}

function listOf(pod: KubeObject, specs: string, statuses: string, role: 'app' | 'init' | 'ephemeral'): ContainerView[] {
  const specByName = new Map(recordsAt(pod, 'spec', specs).map((spec) => [textAt(spec, 'name') ?? '', spec]))
  const statusByName = new Map(recordsAt(pod, 'status', statuses).map((one) => [textAt(one, 'name') ?? '', one]))
  const names = new Set([...specByName.keys(), ...statusByName.keys()])
  return [...names]
    .filter((name) => name !== '')
    .map((name) => {
      const spec = specByName.get(name) ?? {}
      const status = statusByName.get(name) ?? {}
      const last = stateOf(recordAt(status, 'lastState'))
      return {
        name,
        role: role === 'init' && textAt(spec, 'restartPolicy') === 'Always' ? 'sidecar' : role,
        image: textAt(spec, 'image') ?? textAt(status, 'image'),
        spec,
        ready: flagAt(status, 'ready'),
        restartCount: Math.max(0, Math.floor(numberAt(status, 'restartCount') ?? 0)),
        state: stateOf(recordAt(status, 'state')),
        lastTermination: last?.kind === 'terminated' ? last : null,
      }
    })
}

function stateOf(state: Loose): ContainerView['state'] {
  if (valueAt(state, 'terminated') !== undefined) {
    const ended = recordAt(state, 'terminated')
    return {
      kind: 'terminated',
      exitCode: numberAt(ended, 'exitCode'),
      reason: textAt(ended, 'reason'),
      message: textAt(ended, 'message'),
      startedAt: instantAt(ended, 'startedAt'),
      finishedAt: instantAt(ended, 'finishedAt'),
    }
  }
  if (valueAt(state, 'running') !== undefined)
    return { kind: 'running', startedAt: instantAt(state, 'running', 'startedAt') }
  if (valueAt(state, 'waiting') === undefined) return null
  return {
    kind: 'waiting',
    reason: textAt(state, 'waiting', 'reason') ?? 'Waiting',
    message: textAt(state, 'waiting', 'message'),
  }
}
