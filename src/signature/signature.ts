/** A node, claim or other object whose condition has this status: `{ kind: 'Node', type: 'Ready', status: ['False'] }`. */
export interface SignatureCondition {
  readonly kind: string
  readonly type: string
  readonly status: readonly string[]
}

/** How a failure shows in a snapshot. Any one of these is enough. */
export interface SnapshotSigns {
  /** `reason` of an Event, exactly. */
  readonly eventReasons?: readonly string[] | undefined
  /** `state.waiting.reason` of a container, exactly. */
  readonly waitingReasons?: readonly string[] | undefined
  /** `reason` of a terminated container state, now or last, exactly. */
  readonly terminatedReasons?: readonly string[] | undefined
  readonly conditions?: readonly SignatureCondition[] | undefined
  /** Patterns of event messages, container messages and log lines: error strings. Patterns of prose belong in `text`. */
  readonly messages?: readonly RegExp[] | undefined
}

/**
 * A failure as people write about it and as a cluster shows it. A mechanism is what broke; a symptom is how that was
 * noticed, and different mechanisms may show the same symptom.
 */
export interface Signature {
  /** Kebab-case. */
  readonly id: string
  readonly title: string
  readonly kind: 'mechanism' | 'symptom'
  /** How it reads in prose, tables and logs. Each pattern is tried in every line, without regard to case. */
  readonly text: readonly RegExp[]
  readonly snapshot: SnapshotSigns
}
