import type { ParsedIncident } from '../../parse/parsed-incident.ts'

/** Which incident of before each incident of now is. */
export interface RevisionMatch {
  /** By the id that it has now. */
  readonly earlierOf: ReadonlyMap<string, ParsedIncident>
  /** Ids of those that are no more. */
  readonly removed: string[]
}

/**
 * Finds incidents again in a later state of their folder: by id, else by path, else, where a file was renamed, by the same
 * text or the same title and day.
 */
export function matchRevisions(before: readonly ParsedIncident[], after: readonly ParsedIncident[]): RevisionMatch {
  const earlierOf = new Map<string, ParsedIncident>()
  const open = new Set(before)
  const identities: ReadonlyArray<(subject: ParsedIncident) => string | null> = [
    ({ incident }) => incident.id,
    ({ incident }) => incident.path,
    ({ text }) => (text === '' ? null : text),
    ({ incident: { title, date } }) => (title === null || date === null ? null : `${date} ${title}`),
  ]
  for (const identify of identities) {
    const byIdentity = new Map<string, ParsedIncident>()
    for (const subject of open) {
      const identity = identify(subject)
      // Two that look the same can't be distinguished; the first in order of id stands for both.
      if (identity !== null && !byIdentity.has(identity)) byIdentity.set(identity, subject)
    }
    for (const subject of after) {
      if (earlierOf.has(subject.incident.id)) continue
      const identity = identify(subject)
      const earlier = identity === null ? undefined : byIdentity.get(identity)
      if (earlier === undefined || !open.has(earlier)) continue
      earlierOf.set(subject.incident.id, earlier)
      open.delete(earlier)
    }
  }
  return { earlierOf, removed: [...open].map(({ incident }) => incident.id) }
}
