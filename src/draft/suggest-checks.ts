import type { ClusterView } from '../kube/cluster-view.ts'
import { recordsAt, textAt } from '../kube/field.ts'
import type { PodView } from '../kube/pod-view.ts'
import type { Hypothesis } from '../schema/cluster/incident-draft.ts'
import type { ObjectRef } from '../schema/cluster/kube-object.ts'
import { command } from './shell-word.ts'

/** The most checks of a hypothesis. Chosen: a fourth is not run at night. */
const mostChecks = 3

/** How many log lines a command asks for: of a driver, whose pods serve a whole node, and of one container. Chosen. */
const driverLines = '200'
const containerLines = '50'

type Check = Hypothesis['checks'][number]

/** Suggests what would confirm that an object is the cause, with commands that only read. */
export function suggestChecks(view: ClusterView, object: ObjectRef, affected: readonly ObjectRef[]): Check[] {
  return [...checksOfKind(view, object, affected), ...checksOfAffected(view, affected)].slice(0, mostChecks)
}

/** Suggests commands that show an object, and the last log lines of one of its pods. */
export function suggestCommands(view: ClusterView, object: ObjectRef, affected: readonly ObjectRef[]): string[] {
  return [describeCommand(object), ...checksOfAffected(view, affected).map((check) => check.command)].flatMap(
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
          question: 'Which pods run on it, and do their replacements run elsewhere?',
          command: command`kubectl get pods --all-namespaces -o wide --field-selector ${`spec.nodeName=${name}`}`,
        },
      ]
    case 'CSIDriver':
      return [
        {
          question: 'Are all failing volumes on one storage backend?',
          command: 'kubectl get volumeattachments',
        },
        ...driverLogs(view, name, affected),
      ]
    case 'Image':
    case 'Registry':
      return [{ question: 'Can the image be pulled by hand, and does the tag still exist?', command: null }]
    case 'ResourceQuota':
      return [
        {
          question: 'What uses up the quota, and is its limit right?',
          command: command`kubectl describe resourcequota ${name} -n ${namespace ?? 'default'}`,
        },
      ]
    default:
      return [{ question: questionOf(kind), command: describeCommand(object) }]
  }
}

function questionOf(kind: string): string {
  if (/^PersistentVolume(?:Claim)?$|^VolumeAttachment$/.test(kind))
    return 'Did it fail before the pods that use it, and what does its storage backend report?'
  if (/^(?:Kustomization|HelmRelease|HelmChart|Bucket)$|Repository$/.test(kind))
    return 'Did it fail before the resources that wait for it, and at which revision?'
  return 'Did it fail before the workloads that depend on it, and do they recover when it does?'
}

/** `kubectl describe` of an object; a kind that two groups have is not named by its group, as only its kind is known. */
export function describeCommand({ kind, namespace, name }: ObjectRef): string | null {
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
      question: 'What does the driver log on an affected node?',
      command: command`kubectl logs ${pod.ref.name} -n ${pod.ref.namespace ?? 'default'} --all-containers --tail=${driverLines}`,
    },
  ]
}

function isPluginOf(pod: PodView, driver: string): boolean {
  return recordsAt(pod.object, 'spec', 'volumes').some((volume) =>
    textAt(volume, 'hostPath', 'path')?.split('/').includes(driver),
  )
}

/** The log of one affected pod: from before the last restart where it has one. */
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
          ? command`kubectl logs ${name} -n ${namespace ?? 'default'} -c ${container.name} --previous --tail=${containerLines}`
          : command`kubectl logs ${name} -n ${namespace ?? 'default'} -c ${container.name} --tail=${containerLines}`,
    },
  ]
}
