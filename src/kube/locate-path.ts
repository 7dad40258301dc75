import type { ObjectRef } from '../schema/cluster/kube-object.ts'
import { flagAt, type Loose, recordsAt, textAt, valueAt } from './field.ts'
import { refTo } from './object-ref.ts'
import type { PodView } from './pod-view.ts'

/** Where a path of a container lies. */
export interface PathPlace {
  readonly path: string
  /** The claim behind the mount; null where the mount is something else. */
  readonly claim: ObjectRef | null
  /** True where the path is read-only by the pod's spec or by a rule of Kubernetes. */
  readonly readOnlyByDesign: boolean
  /** How a sentence names the place. */
  readonly words: string
}

/** Volumes that the kubelet always mounts read-only. */
const alwaysReadOnly = ['configMap', 'secret', 'projected', 'downwardAPI', 'image']

/** Finds the absolute paths in a line and describes where the first that is in a mount lies, else the first. */
export function locatePath(pod: PodView, container: string | null, line: string): PathPlace | null {
  const spec =
    pod.containers.find((one) => one.name === container)?.spec ?? pod.containers.find((one) => one.role === 'app')?.spec
  const paths = [...line.matchAll(/(?:^|[\s"'`=([:])(\/[^\s"'`:,;()[\]\\]+)/g)].map(([, path]) => path ?? '')
  if (spec === undefined || paths.length === 0) return null
  const places = paths.map((path) => place(pod, spec, path))
  return places.find((one) => one.mounted)?.place ?? places[0]?.place ?? null
}

function place(pod: PodView, spec: Loose, path: string): { mounted: boolean; place: PathPlace } {
  const mounts = recordsAt(spec, 'volumeMounts')
    .map((mount) => ({ mount, at: (textAt(mount, 'mountPath') ?? '').replace(/\/+$/, '') }))
    .filter(({ at }) => at !== '' && (path === at || path.startsWith(`${at}/`)))
    .sort((a, b) => b.at.length - a.at.length)
  const [nearest] = mounts
  if (nearest === undefined) {
    const readOnlyByDesign = flagAt(spec, 'securityContext', 'readOnlyRootFilesystem')
    const words = `${path} lies in the container's own file system${readOnlyByDesign ? ', which readOnlyRootFilesystem makes read-only' : ''}`
    return { mounted: false, place: { path, claim: null, readOnlyByDesign, words } }
  }
  const name = textAt(nearest.mount, 'name') ?? ''
  const volume = recordsAt(pod.object, 'spec', 'volumes').find((one) => textAt(one, 'name') === name)
  const claimName = pod.claims.get(name)
  const claim = claimName === undefined ? null : refTo('PersistentVolumeClaim', pod.ref.namespace, claimName)
  const fixed = alwaysReadOnly.find((kind) => valueAt(volume, kind) !== undefined)
  const readOnlyByDesign =
    fixed !== undefined || flagAt(nearest.mount, 'readOnly') || flagAt(volume, 'persistentVolumeClaim', 'readOnly')
  const what = claim === null ? `volume ${name}${fixed === undefined ? '' : ` (${fixed})`}` : `claim ${claim.name}`
  const words = `${path} lies on ${what}, mounted at ${nearest.at}${readOnlyByDesign ? ' and read-only by its definition' : ''}`
  return { mounted: true, place: { path, claim, readOnlyByDesign, words } }
}
