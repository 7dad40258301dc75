import type { ClusterView } from '../kube/cluster-view.ts'
import { instantAt, type Loose, numberAt, recordAt, recordsAt, textAt } from '../kube/field.ts'
import { earliest } from '../kube/instant.ts'
import { nameOf, refKey } from '../kube/object-ref.ts'
import { ownerOf } from '../kube/workload-of.ts'
import type { KubeObject, ObjectRef } from '../schema/cluster/kube-object.ts'
import { compareText } from '../text/compare-text.ts'
import { groupBy } from '../text/group-by.ts'
import { listWords } from '../text/list-words.ts'
import type { ClusterChange } from './cluster-change.ts'

/** Reads rollouts and rollbacks from ReplicaSets and ControllerRevisions, with the old and the new image. */
export function readRollouts(view: ClusterView): ClusterChange[] {
  return [...rolloutsOf(view, 'ReplicaSet'), ...rolloutsOf(view, 'ControllerRevision')]
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
      : describeOtherChange(older.template, newer.template)
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

/** A rollback scales up an old ReplicaSet, whose creation is no date for it: only the scaling event is. */
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
function describeOtherChange(older: Loose, newer: Loose): string {
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
