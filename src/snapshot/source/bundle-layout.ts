import type { Snapshot } from '../../schema/cluster/snapshot.ts'

/** What a file of a bundle is, detected from its path. */
export type BundleFile =
  /** Objects; `typed` where the list may not name their kind. */
  | { readonly is: 'objects'; readonly typed: TypeOfItems | null }
  | { readonly is: 'log'; readonly log: LogName }
  /** What the collector could not get; `of` names it, in the plural of the API where there is one. */
  | { readonly is: 'errors'; readonly of: string }

export interface TypeOfItems {
  readonly kind: string
  readonly apiVersion: string
}

/** The container of a log. What its path does not name is found from the pods, once all of them are read. */
export interface LogName {
  readonly namespace: string | null
  readonly pod: string
  readonly container: string | null
  readonly previous: boolean
}

/** How a tool lays out what it collects. */
export interface BundleLayout {
  readonly kind: Extract<Snapshot['source']['kind'], 'support-bundle' | 'must-gather' | 'cnpg-report'>
  /** Paths that no other tool writes: they identify the kind of the bundle. */
  readonly mark: RegExp
  /** Null for a file that is not of this layout, or holds nothing that is read. Folders around it do not matter. */
  readonly classify: (path: string) => BundleFile | null
}
