import type { KubeObject } from '../schema/kube-object.ts'
import type { Gap } from '../schema/snapshot.ts'

/** A kind of object, and where the API serves the list of it. */
export interface ClusterResource {
  readonly kind: string
  /** As kubectl calls it: "pods". */
  readonly plural: string
  /** "v1", "apps/v1". */
  readonly apiVersion: string
  readonly namespaced: boolean
}

/** The objects of a kind, or why they can't be had. A refusal is an answer: it costs that kind only. */
export type ListResult =
  | { readonly items: readonly KubeObject[]; readonly gap: null }
  | { readonly items: null; readonly gap: Gap }

/** The one way to a live cluster: it lists, and can do nothing else. */
export interface ClusterReader {
  /** The context of the kubeconfig. */
  readonly context: string | null
  /** The API server, without user information. */
  readonly server: string
  /**
   * Lists a kind, page by page.
   *
   * @throws PostmortemError with code `CLUSTER_UNREACHABLE` where the server does not answer at all.
   */
  list(
    resource: ClusterResource,
    options?: { readonly namespace?: string | undefined; readonly signal?: AbortSignal | undefined },
  ): Promise<ListResult>
}
