import type { Judgement, JudgementProblem } from '../schema/analysis/judgement.ts'
import type { OrderedCorpus } from '../similarity/corpus/ordered-corpus.ts'
import { type MechanismGroup, pairKey } from './find-mechanisms.ts'
import { type Pin, readPins } from './read-pins.ts'

/** What a person has named, with the groups that are found. */
export interface JudgedGroups {
  readonly groups: readonly MechanismGroup[]
  /** Names for patterns of other kinds, by the id that is found. */
  readonly named: ReadonlyMap<string, { readonly id: string; readonly name: string }>
  readonly problems: readonly JudgementProblem[]
}

/**
 * Puts what people have judged before what is found. A pattern that a person names is made of the incidents pinned to it
 * and of what is found together with at least two of them (with the one, where one is pinned). What is pinned elsewhere, or
 * pinned not to belong, stays out; what is found together with two named patterns goes to the one that it is more alike.
 *
 * @param indexOf The index in the corpus of each incident, by its id.
 * @param idOf The id under which a found group is reported.
 * @param otherIds Ids of the symptoms and detection gaps that are found.
 */
export function applyJudgement(
  corpus: OrderedCorpus,
  indexOf: ReadonlyMap<string, number>,
  found: readonly MechanismGroup[],
  judgement: Judgement,
  idOf: (group: MechanismGroup) => string,
  otherIds: ReadonlySet<string>,
): JudgedGroups {
  const { pins, problems } = readPins(corpus, indexOf, found, judgement, idOf, otherIds)
  const takers = found.map((group) => pins.filter((pin) => takesIn(pin, group)))
  const comparisons = found[0]?.comparisons ?? new Map()
  const alike = (index: number, { members }: Pin) =>
    [...members].reduce((sum, other) => sum + (comparisons.get(pairKey(index, other))?.confidence ?? 0), 0) /
    Math.max(1, members.size)
  const own = new Map(pins.map((pin) => [pin, new Set(pin.members)]))
  const left: MechanismGroup[] = []
  for (const [i, group] of found.entries()) {
    const taking = takers[i] ?? []
    if (taking.length === 0) {
      left.push(group)
      continue
    }
    const rest: number[] = []
    for (const index of group.members) {
      if (taking.some(({ members }) => members.has(index))) continue
      const claimed = pins.some(({ members }) => members.has(index))
      const [best] = claimed
        ? []
        : taking.filter(({ without }) => !without.has(index)).sort((a, b) => alike(index, b) - alike(index, a))
      if (best) own.get(best)?.add(index)
      else if (!claimed) rest.push(index)
    }
    if (rest.some((a) => rest.some((b) => comparisons.get(pairKey(a, b))?.verdict === 'same-mechanism'))) {
      left.push({ ...group, members: rest })
    }
  }
  const named = pins.flatMap((pin): MechanismGroup[] => {
    const members = [...(own.get(pin) ?? [])].sort((a, b) => a - b)
    if (members.length < 2) return []
    return [{ members, comparisons: pinned(comparisons, pin), judged: pin }]
  })
  return {
    groups: [...named, ...left],
    named: new Map(pins.flatMap((pin) => pin.others.map((id) => [id, { id: pin.id, name: pin.name }] as const))),
    problems,
  }
}

function takesIn({ members, from }: Pin, group: MechanismGroup): boolean {
  const shared = group.members.filter((index) => members.has(index)).length
  return from.includes(group) || shared >= Math.min(2, Math.max(1, members.size))
}

/** The comparisons, with a person's certainty of what is pinned together. */
function pinned(comparisons: MechanismGroup['comparisons'], { members }: Pin): MechanismGroup['comparisons'] {
  const certain = new Map(comparisons)
  const indices = [...members]
  for (const [n, a] of indices.entries()) {
    for (const b of indices.slice(n + 1)) {
      const known = certain.get(pairKey(a, b))
      certain.set(pairKey(a, b), {
        stated: known?.stated?.kind === 'different' ? null : (known?.stated ?? null),
        verdict: 'same-mechanism',
        confidence: 1,
      })
    }
  }
  return certain
}
