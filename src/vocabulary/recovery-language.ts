/** Kinds of verbs by which people write of what they did; with their object they make an act. */
export const deedKinds = [
  'restart',
  'start',
  'stop',
  'disable',
  'enable',
  'delete',
  'recreate',
  'redeploy',
  'scale',
  'revert',
  'restore',
  'change',
  'repair',
  'add',
  'release',
  'renew',
  'replace',
  'attach',
  'unblock',
  'free',
  'failover',
  'redirect',
  'upgrade',
  'run',
  'drain',
  'make',
  'wait',
] as const
export type DeedKind = (typeof deedKinds)[number]

/** Kinds of objects of those verbs. */
export const objectKinds = [
  'workload',
  'node',
  'service',
  'config',
  'code',
  'change',
  'version',
  'space',
  'capacity',
  'credential',
  'volume',
  'network',
  'traffic',
  'backup',
  'feature',
  'data',
  'process',
  'zero',
  'back',
  'script',
  'earlier',
] as const
export type ObjectKind = (typeof objectKinds)[number]

/** A verb in the forms that say it was done, and in those that name or order it. */
export interface DeedForms {
  readonly done: string
  readonly bare?: string
}

/**
 * How postmortems in one language write of recovery. All are phrases in lower case, parted by commas; a star stands for
 * the rest of a word.
 */
export interface RecoveryLanguage {
  /** BCP 47 tag. */
  readonly tag: string
  readonly deeds: Partial<Record<DeedKind, DeedForms>>
  readonly objects: Partial<Record<ObjectKind, string>>
  /** Words before a verb that say that it was not done. */
  readonly undone: string
  /** Words before a verb that say that it is only planned, possible or wished for. */
  readonly planned: string
  /** Words before a bare verb that make it a report: "we had to", "decided to". */
  readonly carriedOut: string
  /** Words behind which a cause or an observation follows: "because", "found that". */
  readonly explained: string
  /** Beginnings of sentences that state no deed: "if", "unless". */
  readonly conditional: string
  /** That the trouble was over. */
  readonly over: string
  /** What says that the deed beside it ended the outage: "resolved by", "the fix was". */
  readonly cure: string
  /** That it was better, or over in part or for a time. */
  readonly eased: string
  /** That it did not help. */
  readonly failed: string
  readonly byHand: string
  readonly automatic: string
  /** Headings and labels over what was planned, or built afterwards. */
  readonly afterwards: string
  /** Headings and labels over what did not help. */
  readonly attempts: string
}
