import type { ClusterView } from '../kube/cluster-view.ts'
import { recordsAt, textAt } from '../kube/field.ts'
import type { PodView } from '../kube/pod-view.ts'
import type { Hypothesis } from '../schema/cluster/incident-draft.ts'
import type { ObjectRef } from '../schema/cluster/kube-object.ts'
import { command } from './shell-word.ts'

type Check = Hypothesis['checks'][number]

/** What would settle whether an object is the cause, with commands that only read. At most three. */
export function checksOf(view: ClusterView, object: ObjectRef, affected: readonly ObjectRef[]): Check[] {
  return [...checksOfKind(view, object, affected), ...checksOfAffected(view, affected)].slice(0, 3)
}

/** Commands that look at an object, and at what one of its pods said last. */
export function commandsFor(view: ClusterView, object: ObjectRef, affected: readonly ObjectRef[]): string[] {
  return [describe(object), ...checksOfAffected(view, affected).map((check) => check.command)].flatMap(
    (text) => text ?? [],
  )
}

function checksOfKind(view: ClusterView, object: ObjectRef, affected: readonly ObjectRef[]): Check[] {
  const { kind, namespace, name } = object
  switch (kind) {
    case 'Node':
      return [
        {
          question: 'Did the node fail before the workloads on it, and what does it report now?',
          command: command`kubectl describe node ${name}`,
        },
        {
          question: 'Which pods are on it, and do their successors run elsewhere?',
          command: command`kubectl get pods --all-namespaces -o wide --field-selector ${`spec.nodeName=${name}`}`,
        },
      ]
    case 'CSIDriver':
      return [
        {
          question: 'Do all failing volumes hang on one storage backend?',
          command: 'kubectl get volumeattachments',
        },
        ...driverLogs(view, name, affected),
      ]
    case 'Image':
    case 'Registry':
      return [{ question: 'Can the image be pulled by hand, and is the tag still there?', command: null }]
    case 'ResourceQuota':
      return [
        {
          question: 'What uses the quota up, and is the limit as it should be?',
          command: command`kubectl describe resourcequota ${name} -n ${namespace ?? 'default'}`,
        },
      ]
    default:
      return [{ question: questionOf(kind), command: describe(object) }]
  }
}

function questionOf(kind: string): string {
  if (/^PersistentVolume(?:Claim)?$|^VolumeAttachment$/.test(kind))
    return 'Did this fail before those who use it, and what does the storage behind it say?'
  if (/^(?:Kustomization|HelmRelease|HelmChart|Bucket)$|Repository$/.test(kind))
    return 'Did this fail before those that wait for it, and with which revision?'
  return 'Did this fail before those that lean on it, and do they recover when it does?'
}

/** `kubectl describe` of an object; a kind that two groups have is not named by its group, as only its kind is known. */
export function describe({ kind, namespace, name }: ObjectRef): string | null {
  return namespace === null
    ? command`kubectl describe ${kind.toLowerCase()} ${name}`
    : command`kubectl describe ${kind.toLowerCase()} ${name} -n ${namespace}`
}

/** The driver's own pods are those that mount its plugin folder on the nodes (the registration of CSI asks for it). */
function driverLogs(view: ClusterView, driver: string, affected: readonly ObjectRef[]): Check[] {
  const nodes = new Set(affected.flatMap((ref) => view.pod(ref)?.node ?? []))
  const [pod] = view.pods.filter((one) => one.node !== null && nodes.has(one.node) && isPluginOf(one, driver))
  if (pod === undefined) return []
  return [
    {
      question: 'What does the driver say on a node that is hit?',
      command: command`kubectl logs ${pod.ref.name} -n ${pod.ref.namespace ?? 'default'} --all-containers --tail=200`,
    },
  ]
}

function isPluginOf(pod: PodView, driver: string): boolean {
  return recordsAt(pod.object, 'spec', 'volumes').some((volume) =>
    textAt(volume, 'hostPath', 'path')?.split('/').includes(driver),
  )
}

/** One of those who suffer from it, in its own words: before the last restart where it has one. */
function checksOfAffected(view: ClusterView, affected: readonly ObjectRef[]): Check[] {
  const [pod] = affected.flatMap((ref) => view.pod(ref) ?? [])
  const container = pod?.containers.find((one) => one.restartCount > 0) ?? pod?.containers.find((one) => !one.ready)
  if (pod === undefined || container === undefined) return []
  const { name, namespace } = pod.ref
  return [
    {
      question: 'What are the last log lines of an affected pod?',
      command:
        container.restartCount > 0
          ? command`kubectl logs ${name} -n ${namespace ?? 'default'} -c ${container.name} --previous --tail=50`
          : command`kubectl logs ${name} -n ${namespace ?? 'default'} -c ${container.name} --tail=50`,
    },
  ]
}
