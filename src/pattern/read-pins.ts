import type { RecordPath } from '../diagnostic/source-map.ts'
import type { Judgement, JudgementProblem } from '../schema/analysis/judgement.ts'
import type { OrderedCorpus } from '../similarity/corpus/ordered-corpus.ts'
import { compareText } from '../text/compare-text.ts'
import type { MechanismGroup } from './find-mechanisms.ts'

/** What a person has judged about one pattern, by index in the corpus. */
export interface Pin {
  readonly id: string
  readonly name: string
  readonly members: ReadonlySet<number>
  readonly without: ReadonlySet<number>
  /** Found groups that it is made of. */
  readonly from: readonly MechanismGroup[]
  /** Ids of found patterns of other kinds that it names. */
  readonly others: readonly string[]
}

/** Reads what a person has judged about patterns against what is there; a name of nothing is a problem, with the remedy. */
export function readPins(
  { subjects }: OrderedCorpus,
  indexOf: ReadonlyMap<string, number>,
  found: readonly MechanismGroup[],
  { patterns = [], apart = [] }: Judgement,
  idOf: (group: MechanismGroup) => string,
  otherIds: ReadonlySet<string>,
): { readonly pins: Pin[]; readonly problems: JudgementProblem[] } {
  const problems: JudgementProblem[] = []
  const report = (at: RecordPath, message: string) => problems.push({ at: [...at], message })
  const groupOf = new Map(found.map((group) => [idOf(group), group]))
  const indicesOf = (ids: readonly string[], at: RecordPath) =>
    ids.flatMap((id, i) => {
      const index = indexOf.get(id)
      if (index === undefined) report([...at, i], unknownIncident(id, [...indexOf.keys()]))
      return index ?? []
    })
  const pins = patterns.map((entry, i): Pin => {
    if (patterns.findIndex(({ id }) => id === entry.id) < i) {
      report(['patterns', i, 'id'], `The id "${entry.id}" is taken by an earlier pattern. Give this one another.`)
    }
    const without = new Set(indicesOf(entry.without ?? [], ['patterns', i, 'without']))
    const listed = indicesOf(entry.members ?? [], ['patterns', i, 'members'])
    for (const index of listed.filter((member) => without.has(member))) {
      const id = subjects[index]?.incident.id
      report(['patterns', i, 'without'], `${id} stands both under members and without. Take it out of one of them.`)
    }
    const from: MechanismGroup[] = []
    const others: string[] = []
    for (const [j, id] of (entry.from ?? []).entries()) {
      const group = groupOf.get(id)
      if (group) from.push(group)
      else if (otherIds.has(id)) others.push(id)
      else report(['patterns', i, 'from', j], unknownPattern(id, [...groupOf.keys()]))
    }
    const members = new Set([
      ...listed,
      ...from.flatMap((group) => group.members.filter((index) => !without.has(index))),
    ])
    if (members.size === 0 && others.length === 0 && (entry.members ?? entry.from ?? []).length === 0) {
      report(['patterns', i], `"${entry.name}" has no incident. List those that belong to it under members.`)
    }
    return { id: entry.id, name: entry.name, members, without, from, others }
  })
  for (const [i, ids] of apart.entries()) {
    const indices = indicesOf(ids, ['apart', i])
    for (const pin of pins) {
      const both = indices.filter((index) => pin.members.has(index))
      if (both.length < 2) continue
      const names = both.map((index) => subjects[index]?.incident.id).join(' and ')
      report(['apart', i], `${names} are members of "${pin.id}" as well. Take one of them out of it, or this line.`)
    }
  }
  return { pins, problems }
}

function unknownIncident(id: string, known: readonly string[]): string {
  const near = known.filter(
    (other) => other.slice(0, 10) === id.slice(0, 10) || other.includes(id) || id.includes(other),
  )
  const remedy =
    near.length > 0
      ? `Did you mean ${near.sort(compareText).slice(0, 3).join(' or ')}?`
      : 'Write the id as the report shows it, mostly the name of the file without .md, or take it out.'
  return `There is no incident "${id}". ${remedy}`
}

function unknownPattern(id: string, known: readonly string[]): string {
  const found = known.length === 0 ? 'none' : [...known].sort(compareText).slice(0, 5).join(', ')
  return `No pattern "${id}" is found. List its incidents under members, which always holds, or name one that is found: ${found}.`
}
