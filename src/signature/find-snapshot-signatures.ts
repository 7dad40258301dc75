import type { ObjectRef } from '../schema/cluster/kube-object.ts'
import type { Snapshot } from '../schema/cluster/snapshot.ts'
import { compareText } from '../text/compare-text.ts'
import { builtinSignatures } from './builtin-signatures.ts'
import { readSnapshotSigns, type SnapshotSign } from './read-snapshot-signs.ts'
import type { Signature } from './signature.ts'

/** A failure signature in a snapshot, and the message or status that shows it. */
export interface SnapshotSignatureHit {
  /** Id of the signature. */
  readonly signature: string
  readonly quote: string
  /** What the quote is about: the pod of an event, not the event. */
  readonly object: ObjectRef
  readonly source: SnapshotSign['source']
}

/** Finds failure signatures in events, container states, conditions and logs; one hit a signature, object and wording. */
export function findSnapshotSignatures(
  snapshot: Snapshot,
  signatures: readonly Signature[] = builtinSignatures,
): readonly SnapshotSignatureHit[] {
  const hits = new Map<string, SnapshotSignatureHit>()
  const tests = signatures.map((signature) => ({ signature, shows: signTest(signature) }))
  for (const sign of readSnapshotSigns(snapshot)) {
    for (const { signature, shows } of tests) {
      if (!shows(sign)) continue
      const hit = { signature: signature.id, quote: sign.quote, object: sign.object, source: sign.source }
      hits.set(JSON.stringify(hit), hit)
    }
  }
  return [...hits].sort(([a], [b]) => compareText(a, b)).map(([, hit]) => hit)
}

function signTest({ snapshot: signs }: Signature): (sign: SnapshotSign) => boolean {
  const messages = signs.messages?.length
    ? new RegExp(signs.messages.map((pattern) => `(?:${pattern.source})`).join('|'), 'i')
    : null
  const reasons: Record<SnapshotSign['source'], ReadonlySet<string>> = {
    event: new Set(signs.eventReasons),
    waiting: new Set(signs.waitingReasons),
    terminated: new Set(signs.terminatedReasons),
    condition: new Set(
      signs.conditions?.flatMap(({ kind, type, status }) => status.map((s) => `${kind}/${type}/${s}`)),
    ),
    log: new Set(),
  }
  return (sign) =>
    (sign.reason !== null && reasons[sign.source].has(sign.reason)) ||
    (messages !== null && sign.source !== 'condition' && messages.test(sign.quote))
}
