import type { RecordPath } from '../diagnostic/source-map.ts'
import type { Pattern } from '../schema/analysis/analysis.ts'
import type { Judgement } from '../schema/analysis/judgement.ts'

/** What stands against two incidents or patterns being the same, and where in the judgement. */
export interface Conflict {
  /** In a sentence. */
  readonly message: string
  /** The entries that contradict each other: `['apart', 0]`. */
  readonly at: readonly RecordPath[]
}

type ReportedPattern = Pick<Pattern, 'id' | 'title'> & {
  readonly members: ReadonlyArray<{ readonly incident: string }>
}

/** A judgement, ready to be asked about pairs. */
export interface JudgementIndex {
  /** Indices of the named patterns that an incident belongs to: by their lists, else by what was found with them. */
  patternsOf(id: string): readonly number[]
  /** Whether a pattern lists an incident. */
  lists(pattern: number, id: string): boolean
  /** What the two are by all that is judged, also by way of others; null where it is open. */
  relation(a: string, b: string): 'same' | 'apart' | null
  /** What stands against one pattern that holds all of these, given as patterns (by index) and incidents. */
  conflict(parts: ReadonlyArray<number | string>): Conflict | null
  /** Indices of the entries of `apart` that hold both. */
  apart(a: string, b: string): readonly number[]
}

/**
 * Reads a judgement.
 *
 * @param reported Patterns as they are reported with it: a named one may hold more than it lists.
 */
export function indexJudgement(
  { patterns = [], apart: groups = [] }: Judgement,
  reported: readonly ReportedPattern[] = [],
): JudgementIndex {
  const listed = new Map<string, number[]>()
  for (const [p, { members = [] }] of patterns.entries()) {
    for (const id of new Set(members)) listed.set(id, [...(listed.get(id) ?? []), p])
  }
  const joined = new Map<string, number[]>()
  for (const { id, members } of reported) {
    const p = patterns.findIndex((pattern) => pattern.id === id)
    if (p >= 0) for (const { incident } of members) joined.set(incident, [...(joined.get(incident) ?? []), p])
  }
  const groupsOf = new Map<string, number[]>()
  for (const [g, ids] of groups.entries()) {
    for (const id of new Set(ids)) groupsOf.set(id, [...(groupsOf.get(id) ?? []), g])
  }
  const patternsOf = (id: string) => listed.get(id) ?? joined.get(id) ?? []
  const apart = (a: string, b: string) => {
    const theirs = groupsOf.get(b) ?? []
    return a === b ? [] : (groupsOf.get(a) ?? []).filter((g) => theirs.includes(g))
  }
  const conflict = (parts: ReadonlyArray<number | string>): Conflict | null => {
    const members = parts.flatMap((part): Placed[] =>
      typeof part === 'string'
        ? [{ id: part, at: [] }]
        : (patterns[part]?.members ?? []).map((id, m) => ({ id, at: [['patterns', part, 'members', m]] })),
    )
    for (const part of parts.filter((each) => typeof each === 'number')) {
      for (const [w, id] of (patterns[part]?.without ?? []).entries()) {
        const member = members.find((each) => each.id === id)
        if (member === undefined) continue
        return {
          message: `"${patterns[part]?.id}" is judged to be without ${id}.`,
          at: [['patterns', part, 'without', w], ...member.at],
        }
      }
    }
    for (const [n, x] of members.entries()) {
      if (!groupsOf.has(x.id)) continue
      for (const y of members.slice(n + 1)) {
        const [group] = apart(x.id, y.id)
        if (group === undefined) continue
        return { message: `${x.id} and ${y.id} are judged to be apart.`, at: [['apart', group], ...x.at, ...y.at] }
      }
    }
    return null
  }
  const partsOf = (id: string): ReadonlyArray<readonly (number | string)[]> => {
    const own = patternsOf(id)
    return own.length === 0 ? [[id]] : own.map((p) => [p, id])
  }
  return {
    patternsOf,
    lists: (pattern, id) => patterns[pattern]?.members?.includes(id) ?? false,
    relation: (a, b) => {
      const [ours, theirs] = [patternsOf(a), patternsOf(b)]
      if (ours.some((p) => theirs.includes(p))) return 'same'
      const ways = partsOf(a).flatMap((x) => partsOf(b).map((y) => [...x, ...y]))
      return ways.every((parts) => conflict(parts) !== null) ? 'apart' : null
    },
    conflict,
    apart,
  }
}

interface Placed {
  readonly id: string
  readonly at: readonly RecordPath[]
}
