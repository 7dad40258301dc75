import type { KubeObject } from '../../schema/cluster/kube-object.ts'
import type { Gap } from '../../schema/cluster/snapshot.ts'

/** A kind of object, and where the API serves the list of it. */
export interface ClusterResource {
  readonly kind: string
  /** As kubectl calls it: "pods". */
  readonly plural: string
  /** "v1", "apps/v1". */
  readonly apiVersion: string
  readonly namespaced: boolean
}

/**
 * A step of listing a kind. `restarted` means that what came before is void, since the list expired and begins again.
 * A gap ends the list: a refusal is an answer, and costs that kind only.
 */
export type ListStep = { readonly items: readonly KubeObject[] } | { readonly restarted: true } | { readonly gap: Gap }

/** The log of one container that is asked for. */
export interface LogRequest {
  readonly namespace: string
  readonly pod: string
  readonly container: string
  /** True for the log of the container before its last restart. */
  readonly previous: boolean
}

export interface LogBounds {
  readonly lines: number
  readonly bytes: number
  /** Instant (UTC) before which nothing is wanted. */
  readonly since?: string | undefined
}

export type LogResult =
  | { readonly lines: readonly string[]; readonly gap: null }
  | { readonly lines: null; readonly gap: Gap }

/** A right that a reader needs: to list a kind, or to get a subresource. */
export interface Access {
  readonly verb: 'list' | 'get'
  readonly group: string
  readonly plural: string
  readonly subresource?: string | undefined
  /** Null for the whole cluster. */
  readonly namespace: string | null
}

export interface ReadOptions {
  readonly signal?: AbortSignal | undefined
}

/** Versions by API group, as the server serves them, the preferred one first. */
export type ApiGroups = ReadonlyMap<string, readonly string[]>

/** The one way to a live cluster: it lists, gets logs and asks what it may do, and can do nothing else. */
export interface ClusterReader {
  /** The context of the kubeconfig. */
  readonly context: string | null
  /** The API server, without user information. */
  readonly server: string
  /** The namespace of the context, which is read where the whole cluster may not be. */
  readonly namespace: string | null
  /**
   * Asks which API groups there are, without the core group; null where the server does not answer that.
   *
   * @throws PostmortemError with code `CLUSTER_UNREACHABLE` where the server does not answer or knows no such user.
   */
  groups(options?: ReadOptions): Promise<ApiGroups | null>
  /** Lists a kind, page by page. Throws only what the signal was aborted with. */
  list(
    resource: ClusterResource,
    options?: ReadOptions & { readonly namespace?: string | undefined },
  ): AsyncIterable<ListStep>
  /** Reads the end of a container's log, each line with its time before it. */
  log(request: LogRequest, bounds: LogBounds, options?: ReadOptions): Promise<LogResult>
  /** Asks whether a right is there; null where the server does not answer that. */
  allows(access: Access, options?: ReadOptions): Promise<boolean | null>
}
