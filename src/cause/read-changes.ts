import { type ClusterView, viewCluster } from '../kube/cluster-view.ts'
import { flagAt, instantAt, recordsAt, textAt } from '../kube/field.ts'
import { secondsBetween, shiftInstant } from '../kube/instant.ts'
import { compareRefs, nameOf, refKey, refOf, refTo } from '../kube/object-ref.ts'
import type { ObjectRef } from '../schema/cluster/kube-object.ts'
import type { Snapshot } from '../schema/cluster/snapshot.ts'
import { compareText } from '../text/compare-text.ts'
import { groupEntries } from '../text/group-entries.ts'
import type { ClusterChange } from './cluster-change.ts'
import { readDeliveryChanges } from './read-delivery-changes.ts'
import { readRollouts } from './read-rollouts.ts'

/** Changes this long before the snapshot are read, where no window is set (seconds). Chosen: one release cycle of a week. */
const lookBack = 7 * 86400
/** Scalings this close to a rollout are part of it (seconds). Chosen: more than the default progressDeadlineSeconds of 600. */
const partOfRollout = 900

/**
 * Reads what changed: rollouts with the old and the new image, scalings, cordons and reboots, and the changes that Flux,
 * Argo CD, cert-manager and CloudNativePG record; those of the window or else of the last seven days, in order of time.
 */
export function readChanges(snapshot: Snapshot, view: ClusterView = viewCluster(snapshot)): ClusterChange[] {
  const from = instantAt(snapshot, 'window', 'since') ?? shiftInstant(view.now, -lookBack)
  const rollouts = readRollouts(view)
  return [...rollouts, ...scalings(view, rollouts), ...cordons(view), ...reboots(view), ...readDeliveryChanges(view)]
    .filter((change) => from === null || change.at >= from)
    .sort((a, b) => compareText(a.at, b.at) || compareRefs(a.object, b.object) || compareText(a.text, b.text))
}

function scalings(view: ClusterView, rollouts: readonly ClusterChange[]): ClusterChange[] {
  const rolledOut = groupEntries(rollouts.map(({ object, at }) => [refKey(object), at] as const))
  return view.events
    .filter((event) => ['ScalingReplicaSet', 'SuccessfulRescale', 'ScaledUp', 'ScaledDown'].includes(event.reason))
    .flatMap((event): ClusterChange[] => {
      if (event.firstAt === null) return []
      const inRollout = (rolledOut.get(refKey(event.object)) ?? []).some(
        (at) => Math.abs(secondsBetween(at, event.firstAt) ?? 0) <= partOfRollout,
      )
      if (inRollout) return []
      const numbers = event.message.match(/\bfrom (\d+) to (\d+)\b/i) ?? event.message.match(/\bto (\d+) from (\d+)\b/i)
      const reversed = /\bto \d+ from \d+\b/i.test(event.message)
      return [
        {
          kind: 'scale',
          at: event.firstAt,
          object: event.object,
          text: `${nameOf(event.object)}: ${event.message}`,
          before: numbers?.[reversed ? 2 : 1] ?? null,
          after: numbers?.[reversed ? 1 : 2] ?? null,
        },
      ]
    })
}

function cordons(view: ClusterView): ClusterChange[] {
  const fromEvents = view.events
    .filter((event) => event.reason === 'NodeNotSchedulable' || event.reason === 'NodeSchedulable')
    .flatMap((event): ClusterChange[] => {
      const cordoned = event.reason === 'NodeNotSchedulable'
      return event.lastAt === null ? [] : [cordon(event.object, event.lastAt, cordoned)]
    })
  const fromTaints = view.ofKind('Node').flatMap((node): ClusterChange[] => {
    if (!flagAt(node, 'spec', 'unschedulable')) return []
    const taint = recordsAt(node, 'spec', 'taints').find(
      (one) => textAt(one, 'key') === 'node.kubernetes.io/unschedulable',
    )
    const at = instantAt(taint, 'timeAdded')
    const known = fromEvents.some(
      (change) => refKey(change.object) === refKey(refOf(node)) && change.after === 'cordoned',
    )
    return at === null || known ? [] : [cordon(refTo('Node', null, node.metadata.name), at, true)]
  })
  return [...fromEvents, ...fromTaints]
}

function cordon(node: ObjectRef, at: string, cordoned: boolean): ClusterChange {
  const [before, after] = cordoned ? ['schedulable', 'cordoned'] : ['cordoned', 'schedulable']
  return {
    kind: 'cordon',
    at,
    object: node,
    text: `${nameOf(node)} was ${cordoned ? 'cordoned' : 'uncordoned'}`,
    before,
    after,
  }
}

function reboots(view: ClusterView): ClusterChange[] {
  return view.events
    .filter((event) => event.object.kind === 'Node' && event.reason === 'Rebooted')
    .flatMap((event): ClusterChange[] =>
      event.firstAt === null
        ? []
        : [
            {
              kind: 'reboot',
              at: event.firstAt,
              object: event.object,
              text: `${nameOf(event.object)} was rebooted`,
              before: null,
              after: null,
            },
          ],
    )
}
