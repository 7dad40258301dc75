import type { Gap } from '../../schema/cluster/snapshot.ts'
import type { ClusterKind } from '../cluster-kinds.ts'
import type { ApiGroups, ClusterResource } from './cluster-reader.ts'

/** A kind, and where this server serves it. */
export interface ServedKind {
  readonly kind: ClusterKind
  readonly resource: ClusterResource
}

/**
 * Chooses of the kinds those that the server has, each in the best version that both know. An add-on that is not there
 * is no gap. Where the groups are unknown all kinds are tried in their best version.
 */
export function resolveKinds(
  kinds: readonly ClusterKind[],
  groups: ApiGroups | null,
): { readonly served: ServedKind[]; readonly gaps: Gap[] } {
  const served: ServedKind[] = []
  const gaps: Gap[] = []
  for (const kind of kinds) {
    const version = chooseVersion(kind, groups)
    if (version !== null) {
      const apiVersion = kind.group === '' ? version : `${kind.group}/${version}`
      const { plural, namespaced } = kind
      served.push({ kind, resource: { kind: kind.kind, plural, apiVersion, namespaced } })
    } else if (kind.presence !== 'add-on') {
      gaps.push({
        what: kind.plural,
        reason: 'absent',
        detail: `The server does not serve ${kind.group}.`,
        remedy: null,
      })
    }
  }
  return { served, gaps }
}

/** A version that we do not know is still tried: most fields outlive a version. */
function chooseVersion({ group, versions }: ClusterKind, groups: ApiGroups | null): string | null {
  if (group === '' || groups === null) return versions[0]
  const there = groups.get(group)
  if (there === undefined) return null
  return versions.find((version) => there.includes(version)) ?? there[0] ?? null
}
