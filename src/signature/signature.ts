/** A node, claim or other object whose condition has this status: `{ kind: 'Node', type: 'Ready', status: ['False'] }`. */
export interface SignatureCondition {
  readonly kind: string
  readonly type: string
  readonly status: readonly string[]
}

/** How a failure shows in a snapshot. Any one of these is enough. */
export interface SnapshotSigns {
  /** `reason` of an Event, exactly. */
  readonly eventReasons?: readonly string[]
  /** `state.waiting.reason` of a container, exactly. */
  readonly waitingReasons?: readonly string[]
  /** `reason` of a terminated container state, now or last, exactly. */
  readonly terminatedReasons?: readonly string[]
  readonly conditions?: readonly SignatureCondition[]
  /** What event messages, container messages and log lines say. Error strings; prose patterns belong in `text`. */
  readonly messages?: readonly RegExp[]
}

/**
 * A failure as people write of it and as a cluster shows it. A mechanism says what broke; a symptom says how that was
 * felt, and different mechanisms may be felt alike.
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
