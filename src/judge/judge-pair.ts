import type { RecordPath } from '../diagnostic/source-map.ts'
import { slugify } from '../document/slugify.ts'
import type { Pattern } from '../schema/analysis/analysis.ts'
import type { Judgement } from '../schema/analysis/judgement.ts'
import { joinWords } from '../text/join-words.ts'
import { type Conflict, indexJudgement, type JudgementIndex } from './judgement-index.ts'

/** What a person says of two incidents: that one cause is behind both, or not. */
export interface PairAnswer {
  /** Their ids. */
  readonly incidents: readonly [string, string]
  readonly verdict: 'same' | 'apart'
}

export interface JudgePairOptions {
  /** The patterns that are reported with the judgement: a named one may hold incidents that it does not list. @default none */
  readonly patterns?: readonly Pick<Pattern, 'id' | 'title' | 'members'>[] | undefined
  /** What a pattern is called that is new. @default their ids */
  readonly name?: string | undefined
  /** Whether two patterns of which each holds one of the two become one. @default false */
  readonly merge?: boolean | undefined
  /** Whether the cause that is the same is another than that of the patterns that hold them: these two make a new one. @default false */
  readonly separate?: boolean | undefined
}

/** A judgement with one more answer, or why it can't have it. */
export interface JudgedPair {
  /**
   * `added`; `known` where the judgement says so already; `contradiction` where what is judged says otherwise; `two-patterns`
   * where each belongs to a pattern of its own and nobody said that these are one. Only `added` changes the judgement.
   */
  readonly outcome: 'added' | 'known' | 'contradiction' | 'two-patterns'
  readonly judgement: Judgement
  /** Why it was not added; null where it was, or was known. */
  readonly message: string | null
  /** The entries of the judgement that say so: `['patterns', 0, 'members', 1]`. */
  readonly at: readonly RecordPath[]
}

/**
 * Adds an answer to a judgement, as `postmortem judge` does. "Same" lets the one join the pattern of the other or makes a new one of
 * the two; "apart" adds an entry to `apart`. The judgement that is given stays as it is, and the new one has all that it had, in
 * its order, with what is new behind.
 */
export function judgePair(judgement: Judgement, answer: PairAnswer, options: JudgePairOptions = {}): JudgedPair {
  const [a, b] = answer.incidents
  const refuse = (outcome: JudgedPair['outcome'], { message, at }: Conflict): JudgedPair => ({
    outcome,
    judgement,
    message,
    at,
  })
  const add = (added: Judgement): JudgedPair => ({ outcome: 'added', judgement: added, message: null, at: [] })
  const known: JudgedPair = { outcome: 'known', judgement, message: null, at: [] }
  if (a === b) return refuse('contradiction', { message: `${a} can't be compared with itself.`, at: [] })
  const index = indexJudgement(judgement, options.patterns)
  const [ours, theirs] = [index.patternsOf(a), index.patternsOf(b)]
  const belongs = [
    [a, ours],
    [b, theirs],
  ] as const
  const shared = ours.find((p) => theirs.includes(p))
  if (answer.verdict === 'apart') {
    if (index.apart(a, b).length > 0) return known
    if (shared !== undefined) return refuse('contradiction', areMembers(judgement, shared, a, b))
    return add({ ...judgement, apart: [...(judgement.apart ?? []), [a, b]] })
  }
  if (shared !== undefined && index.lists(shared, a) && index.lists(shared, b)) return known
  if (options.separate && shared === undefined) {
    const conflict = index.conflict([a, b])
    return conflict ? refuse('contradiction', conflict) : add(addPattern(judgement, [a, b], options.name))
  }
  if (shared === undefined && ours.length > 0 && theirs.length > 0) {
    const parts = [...ours, ...theirs]
    const conflict = index.conflict(parts)
    if (conflict) return refuse('contradiction', conflict)
    if (!options.merge || parts.length > 2) return refuse('two-patterns', areOfTwo(judgement, belongs))
    return add(mergePatterns(judgement, parts as [number, number]))
  }
  if (shared === undefined && ours.length + theirs.length > 1) {
    return refuse('two-patterns', areOfTwo(judgement, belongs))
  }
  const pattern = shared ?? ours[0] ?? theirs[0]
  const conflict = index.conflict(pattern === undefined ? [a, b] : [pattern, a, b])
  if (conflict) return refuse('contradiction', conflict)
  return add(
    pattern === undefined ? addPattern(judgement, [a, b], options.name) : join(judgement, index, pattern, [a, b]),
  )
}

function join(judgement: Judgement, index: JudgementIndex, pattern: number, ids: readonly string[]): Judgement {
  const added = ids.filter((id) => !index.lists(pattern, id))
  return {
    ...judgement,
    patterns: judgement.patterns?.map((entry, p) =>
      p === pattern ? { ...entry, members: [...(entry.members ?? []), ...added] } : entry,
    ),
  }
}

function addPattern(judgement: Judgement, ids: readonly [string, string], given: string | undefined): Judgement {
  const patterns = judgement.patterns ?? []
  const name = given ?? ids.join(' and ')
  return { ...judgement, patterns: [...patterns, { id: freeId(name, patterns), name, members: [...ids] }] }
}

/** An id of a pattern is plain ASCII, and its own. */
function freeId(name: string, patterns: ReadonlyArray<{ readonly id: string }>): string {
  const slug =
    slugify(name)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'pattern'
  const isTaken = (id: string) => patterns.some((pattern) => pattern.id === id)
  if (!isTaken(slug)) return slug
  let n = 2
  while (isTaken(`${slug}-${n}`)) n++
  return `${slug}-${n}`
}

/** The first stays, and takes in all that the second has. */
function mergePatterns(judgement: Judgement, [first, second]: readonly [number, number]): Judgement {
  const [kept, gone] = first < second ? [first, second] : [second, first]
  const given = judgement.patterns?.[gone]
  const together = (own: readonly string[] = [], added: readonly string[] = []) => {
    const all = [...own, ...added.filter((id) => !own.includes(id))]
    return all.length === 0 ? undefined : all
  }
  return {
    ...judgement,
    patterns: judgement.patterns
      ?.map((entry, p) => {
        if (p !== kept) return entry
        const [members, without, from] = (['members', 'without', 'from'] as const).map((key) =>
          together(entry[key], given?.[key]),
        )
        return { ...entry, ...(members && { members }), ...(without && { without }), ...(from && { from }) }
      })
      .filter((_, p) => p !== gone),
  }
}

function areMembers({ patterns }: Judgement, pattern: number, a: string, b: string): Conflict {
  const entry = patterns?.[pattern]
  const lines = [a, b].flatMap((id) => {
    const m = entry?.members?.indexOf(id) ?? -1
    return m < 0 ? [] : [['patterns', pattern, 'members', m]]
  })
  return {
    message: `${a} and ${b} are both of "${entry?.id}".`,
    at: lines.length > 0 ? lines : [['patterns', pattern]],
  }
}

/** Of which patterns each is, where one answer can't say which of them is meant. */
function areOfTwo({ patterns }: Judgement, belongs: ReadonlyArray<readonly [string, readonly number[]]>): Conflict {
  const named = belongs.filter(([, own]) => own.length > 0)
  const sentences = named.map(([id, own]) => `${id} is of ${joinWords(own.map((p) => `"${patterns?.[p]?.id}"`))}`)
  return {
    message: `${sentences.join(', ')}.`,
    at: named.flatMap(([, own]) => own.map((p) => ['patterns', p])),
  }
}

/** What in a judgement contradicts itself: members of one pattern that are apart, or that it is without. */
export function findContradictions(judgement: Judgement): Conflict[] {
  const index = indexJudgement(judgement)
  return (judgement.patterns ?? []).flatMap((_, p) => index.conflict([p]) ?? [])
}
