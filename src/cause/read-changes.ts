import { type ClusterView, viewCluster } from '../kube/cluster-view.ts'
import { flagAt, instantAt, type Loose, numberAt, recordAt, recordsAt, textAt } from '../kube/field.ts'
import { earliest, secondsBetween, shiftInstant } from '../kube/instant.ts'
import { compareRefs, nameOf, refKey, refOf, refTo } from '../kube/object-ref.ts'
import { ownerOf } from '../kube/workload-of.ts'
import type { KubeObject, ObjectRef } from '../schema/cluster/kube-object.ts'
import type { Snapshot } from '../schema/cluster/snapshot.ts'
import { compareText } from '../text/compare-text.ts'
import { groupBy } from '../text/group-by.ts'
import { groupEntries } from '../text/group-entries.ts'
import { listWords } from '../text/list-words.ts'
import type { ClusterChange } from './cluster-change.ts'
import { readDeliveryChanges } from './read-delivery-changes.ts'

/** Changes are looked for this long before the snapshot, where no window is set (seconds). */
const lookBack = 7 * 86400
/** Scalings this close to a rollout are part of it (seconds). */
const partOfRollout = 900

/**
 * Reads what changed: rollouts from ReplicaSets and ControllerRevisions with the old and the new image, scalings, cordons
 * and reboots, and what Flux, Argo CD, cert-manager and CloudNativePG keep of their changes; those of the window or else of the last seven days, in order of time.
 */
export function readChanges(snapshot: Snapshot, view: ClusterView = viewCluster(snapshot)): ClusterChange[] {
  const from = instantAt(snapshot, 'window', 'since') ?? shiftInstant(view.now, -lookBack)
  const rollouts = [...rolloutsOf(view, 'ReplicaSet'), ...rolloutsOf(view, 'ControllerRevision')]
  return [...rollouts, ...scalings(view, rollouts), ...cordons(view), ...reboots(view), ...readDeliveryChanges(view)]
    .filter((change) => from === null || change.at >= from)
    .sort((a, b) => compareText(a.at, b.at) || compareRefs(a.object, b.object) || compareText(a.text, b.text))
}

interface Revision {
  readonly object: KubeObject
  readonly number: number
  readonly at: string | null
  readonly template: Loose
}

function rolloutsOf(view: ClusterView, kind: 'ReplicaSet' | 'ControllerRevision'): ClusterChange[] {
  const owned = view.ofKind(kind).flatMap((object) => {
    const owner = ownerOf(object)
    return owner === null ? [] : [{ owner, revision: toRevision(object) }]
  })
  return [...groupBy(owned, ({ owner }) => refKey(owner)).values()].flatMap((group) => {
    const inOrder = group
      .map(({ revision }) => revision)
      .sort(
        (a, b) =>
          a.number - b.number ||
          compareText(a.at ?? '', b.at ?? '') ||
          compareText(a.object.metadata.name, b.object.metadata.name),
      )
    return group.slice(1).flatMap(({ owner }, index) => {
      const revision = inOrder[index + 1]
      return revision === undefined ? [] : (compare(view, owner, inOrder[index], revision) ?? [])
    })
  })
}

function toRevision(object: KubeObject): Revision {
  const revision = textAt(object, 'metadata', 'annotations', 'deployment.kubernetes.io/revision')
  return {
    object,
    number: numberAt(object, 'revision') ?? (Number(revision ?? 0) || 0),
    at: instantAt(object, 'metadata', 'creationTimestamp'),
    template:
      object.kind === 'ReplicaSet'
        ? recordAt(object, 'spec', 'template')
        : recordAt(object, 'data', 'spec', 'template'),
  }
}

function compare(
  view: ClusterView,
  owner: ObjectRef,
  older: Revision | undefined,
  newer: Revision,
): ClusterChange | null {
  if (older === undefined) return null
  const back = older.at !== null && newer.at !== null && newer.at < older.at
  const at = back ? rolledBackAt(view, owner, newer, older.at) : newer.at
  if (at === null) return null
  const [before, after] = [imagesOf(older.template), imagesOf(newer.template)]
  const images = [...after]
    .filter(([name, image]) => before.has(name) && before.get(name) !== image)
    .map(([name, image]) => ({ name, from: before.get(name) ?? '', to: image }))
  const what =
    images.length > 0
      ? images.map(({ name, from, to }) => `image of container ${name} from ${from} to ${to}`).join(', ')
      : sayOtherChange(older.template, newer.template)
  const number = newer.number > 0 ? ` to revision ${newer.number}` : ''
  return {
    kind: 'rollout',
    at,
    object: owner,
    text: `${nameOf(owner)} was rolled ${back ? 'back' : 'out'}${number}: ${what}`,
    before: images.length > 0 ? listWords(images.map((image) => image.from)) : null,
    after: images.length > 0 ? listWords(images.map((image) => image.to)) : null,
  }
}

/** A rollback takes up an old ReplicaSet again, whose creation says nothing; only the scaling event dates it. */
function rolledBackAt(view: ClusterView, owner: ObjectRef, revision: Revision, after: string | null): string | null {
  const times = view
    .eventsOf(owner)
    .filter((event) => event.reason === 'ScalingReplicaSet' && event.message.includes(revision.object.metadata.name))
    .filter(
      (event) =>
        /scaled up/i.test(event.message) && event.firstAt !== null && (after === null || event.firstAt >= after),
    )
    .map((event) => event.firstAt)
  return earliest(...times)
}

function containersIn(template: Loose): Loose[] {
  return [...recordsAt(template, 'spec', 'initContainers'), ...recordsAt(template, 'spec', 'containers')]
}

function imagesOf(template: Loose): Map<string, string> {
  return new Map(containersIn(template).map((one) => [textAt(one, 'name') ?? '', textAt(one, 'image') ?? '']))
}

/** Names the fields of the pod template that differ; never their values, which may be secret. */
function sayOtherChange(older: Loose, newer: Loose): string {
  const names = new Set<string>()
  const old = new Map(containersIn(older).map((one) => [textAt(one, 'name') ?? '', one]))
  for (const container of containersIn(newer)) {
    const name = textAt(container, 'name') ?? ''
    const before = old.get(name)
    if (before === undefined) names.add(`container ${name} (new)`)
    else for (const key of differing(before, container)) names.add(`${key} of container ${name}`)
    old.delete(name)
  }
  for (const name of old.keys()) names.add(`container ${name} (removed)`)
  for (const key of differing(recordAt(older, 'spec'), recordAt(newer, 'spec')))
    if (key !== 'containers' && key !== 'initContainers') names.add(`${key} of the pod`)
  const annotations = differing(recordAt(older, 'metadata', 'annotations'), recordAt(newer, 'metadata', 'annotations'))
  if (annotations.includes('kubectl.kubernetes.io/restartedAt')) names.add('nothing but a restart')
  else for (const key of annotations) names.add(`annotation ${key}`)
  return names.size === 0 ? 'the same images' : `the same images; changed: ${listWords([...names], 6)}`
}

function differing(a: Loose, b: Loose): string[] {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort(compareText)
  return keys.filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]))
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
    const told = fromEvents.some(
      (change) => refKey(change.object) === refKey(refOf(node)) && change.after === 'cordoned',
    )
    return at === null || told ? [] : [cordon(refTo('Node', null, node.metadata.name), at, true)]
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
