import { fileStem } from '../parse/field/incident-link.ts'
import { relationWords } from '../parse/field/relation-words.ts'
import type { RelationKind } from '../schema/incident/relation.ts'
import { vocabularyOf } from '../vocabulary/vocabulary.ts'
import { indexNames } from './corpus/named-incidents.ts'
import { type Quote, quoteText } from './corpus/quote.ts'
import { pairNumber } from './pair-number.ts'
import type { Profile } from './profile.ts'

/** What one of two documents says about the other. */
export interface StatedRelation {
  readonly kind: 'same' | 'different'
  /** The index of the one that says so. */
  readonly by: number
  readonly quote: Quote
}

/** What the documents at hand say about each other. */
export interface StatedRelations {
  /** What either of two says about the other; a person's "different" outweighs a person's "same". Null where they say nothing of it. */
  between(i: number, j: number): StatedRelation | null
  /** Whether one of the two names the other, in whatever words. */
  isNamed(i: number, j: number): boolean
  /** The pairs of which one says something about the other. */
  readonly pairs: ReadonlyArray<readonly [i: number, j: number]>
}

const kinOf: Readonly<Partial<Record<RelationKind, StatedRelation['kind']>>> = {
  same: 'same',
  duplicate: 'same',
  different: 'different',
}

/**
 * Reads what documents say about each other, sentence by sentence: by a link, a file, an id or a day that leads to one document
 * alone. A bare mention says nothing, and neither does a lesson that both have to learn.
 */
export function readStatedRelations(profiles: readonly Profile[]): StatedRelations {
  const namesIn = indexNames(profiles)
  const found = new Map<number, StatedRelation>()
  const named = new Set<number>()
  const pairs: [number, number][] = []
  const add = (by: number, other: number, kind: RelationKind | null, quote: Quote) => {
    const pair = pairNumber(by, other)
    named.add(pair)
    const kin = kind === null ? undefined : kinOf[kind]
    const before = found.get(pair)
    if (kin === undefined || (before !== undefined && (before.kind === kin || before.kind === 'different'))) return
    if (before === undefined) pairs.push([Math.min(by, other), Math.max(by, other)])
    found.set(pair, { kind: kin, by, quote })
  }
  const linked = indexLinks(profiles)
  for (const [by, { incident, passages }] of profiles.entries()) {
    for (const id of incident.relatedIncidents) {
      for (const other of linked(id)) if (other !== by) named.add(pairNumber(by, other))
    }
    for (const [n, { id, kind, quote: text }] of incident.relations.entries()) {
      const quote = quoteText(text, ['relations', n], 'quote')
      const others = new Set([...(id === null ? [] : linked(id)), ...namesIn({ text, zone: 'other' }, by)])
      for (const other of others) if (other !== by) add(by, other, kind, quote)
    }
    const vocabulary = vocabularyOf(incident.language)
    for (const passage of passages) {
      const others = namesIn(passage, by)
      const kind = others.length === 0 ? null : relationWords(passage.text, vocabulary)
      for (const other of others) add(by, other, kind, passage)
    }
  }
  return {
    between: (i, j) => found.get(pairNumber(i, j)) ?? null,
    isNamed: (i, j) => named.has(pairNumber(i, j)),
    pairs,
  }
}

/** Looks up the documents that a link leads to: by id, or by the file that one stands alone in. Several may have one id. */
function indexLinks(profiles: readonly Profile[]): (id: string) => readonly number[] {
  const byName = new Map<string, number[]>()
  for (const [i, { incident }] of profiles.entries()) {
    const stem = incident.path === null ? incident.id : fileStem(incident.path)
    for (const name of new Set(incident.id.startsWith(`${stem}#`) ? [incident.id] : [incident.id, stem])) {
      const known = byName.get(name)
      if (known) known.push(i)
      else byName.set(name, [i])
    }
  }
  return (id) => byName.get(id) ?? []
}
