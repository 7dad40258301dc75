import type { Snapshot } from './snapshot.ts'

/** A snapshot that shows nothing, of no source: `{ ...emptySnapshot(), objects }` is one of a few objects. */
export function emptySnapshot(): Snapshot {
  return {
    schemaVersion: 1,
    kind: 'ClusterSnapshot',
    takenAt: null,
    source: { kind: 'none', name: null, context: null, server: null, namespaces: null },
    window: { since: null, until: null },
    objects: [],
    logs: [],
    gaps: [],
    redactions: [],
  }
}
