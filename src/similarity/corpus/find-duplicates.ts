import { fileStem } from '../../parse/field/incident-link.ts'
import type { ParsedIncident } from '../../parse/parsed-incident.ts'
import type { Analysis } from '../../schema/analysis/analysis.ts'
import type { Incident } from '../../schema/incident/incident.ts'
import { builtinSignatures } from '../../signature/builtin-signatures.ts'
import type { Signature } from '../../signature/signature.ts'
import { isNamedBy } from '../is-named-by.ts'
import { passagesOf } from '../profile.ts'
import { makeEvidence } from './evidence.ts'
import { onsetOf } from './onset.ts'
import { type Quote, quoteText } from './quote.ts'

type Duplicate = NonNullable<Analysis['duplicates']>[number]

/** From this share of the shorter text on that stands in the other, it is the same text with a few words changed. Chosen by hand. */
const sameTextShare = 0.6
/** A text of fewer runs of words is alike by chance. */
const fewestShingles = 12
/** Words of a run. */
const shingleWords = 3

/**
 * Finds documents that describe an incident that another one describes already: a document says so, or both are of one day and
 * hold nearly the same text, or the same title with the same hour or the same link. The fuller document stands for the
 * incident; the other is no recurrence.
 *
 * @param subjects In the order of a corpus.
 */
export function findDuplicates(
  subjects: readonly ParsedIncident[],
  signatures: readonly Signature[] = builtinSignatures,
): ReadonlyMap<ParsedIncident, Duplicate> {
  const duplicates = new Map<ParsedIncident, Duplicate>()
  // Of two as full the first in the order given, which is that of the corpus.
  const fullness = new Map(subjects.map((subject) => [subject, wordsOf(subject, signatures).length]))
  const byFullness = [...subjects].sort((a, b) => (fullness.get(b) ?? 0) - (fullness.get(a) ?? 0))
  const shinglesOf = memoize((subject: ParsedIncident) => readShingles(wordsOf(subject, signatures)))
  for (const [fuller, other] of candidatePairs(byFullness)) {
    if (duplicates.has(other) || duplicates.has(fuller)) continue
    const reason = findReason(fuller, other, shinglesOf)
    if (reason === null) continue
    duplicates.set(other, {
      incident: other.incident.id,
      of: fuller.incident.id,
      reason: reason.words,
      evidence: makeEvidence(reason.by, 'statement', reason.quote),
    })
  }
  return duplicates
}

/** Pairs of one day, and pairs of which one names the other as the same document; the fuller first. */
function* candidatePairs(byFullness: readonly ParsedIncident[]): Generator<readonly [ParsedIncident, ParsedIncident]> {
  const byDay = new Map<string, ParsedIncident[]>()
  const byId = new Map(byFullness.map((subject) => [subject.incident.id, subject]))
  const byFile = new Map(byFullness.map((subject) => [fileStem(subject.incident.path ?? ''), subject]))
  const rank = new Map(byFullness.map((subject, i) => [subject, i]))
  for (const subject of byFullness) {
    const { date } = subject.incident
    const days = new Set([date, onsetOf(subject.incident)?.slice(0, 10) ?? null])
    const met = new Set<ParsedIncident>()
    for (const day of days) {
      if (day === null || day === undefined || day.length < 10) continue
      const before = byDay.get(day) ?? []
      for (const fuller of before) met.add(fuller)
      byDay.set(day, [...before, subject])
    }
    for (const { kind, id } of subject.incident.relations) {
      const named = kind === 'duplicate' && id !== null ? (byId.get(id) ?? byFile.get(id)) : undefined
      if (named && named !== subject) met.add(named)
    }
    met.delete(subject)
    for (const other of met) {
      const isFuller = (rank.get(other) ?? 0) < (rank.get(subject) ?? 0)
      yield isFuller ? [other, subject] : [subject, other]
    }
  }
}

interface Reason {
  readonly words: string
  readonly by: ParsedIncident
  readonly quote: Quote
}

function findReason(
  a: ParsedIncident,
  b: ParsedIncident,
  shinglesOf: (subject: ParsedIncident) => ReadonlySet<string>,
): Reason | null {
  for (const [by, other] of [
    [b, a],
    [a, b],
  ] as const) {
    const i = by.incident.relations.findIndex(
      ({ kind, id }) => kind === 'duplicate' && id !== null && isNamedBy(id, other.incident),
    )
    const relation = by.incident.relations[i]
    if (relation) return { words: 'it says so', by, quote: quoteText(relation.quote, ['relations', i], 'quote') }
  }
  const [few, many] = [shinglesOf(b), shinglesOf(a)]
  const title = { by: b, quote: quoteText(b.incident.title ?? b.incident.id, ['title']) }
  if (few.size >= fewestShingles) {
    const shared = [...few].filter((shingle) => many.has(shingle)).length / few.size
    if (shared >= sameTextShare) {
      return { words: `of the same day, and ${Math.round(shared * 100)} % of its text stands in the other`, ...title }
    }
  }
  if (!isSameTitle(a.incident, b.incident)) return null
  if (hasSameHour(a.incident, b.incident)) return { words: 'the same title and the same hour', ...title }
  return sharesLink(a.incident, b.incident) ? { words: 'the same day, title and link', ...title } : null
}

function isSameTitle({ title: a }: Incident, { title: b }: Incident): boolean {
  const plain = (title: string | null) =>
    (title ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  return plain(a) !== '' && plain(a) === plain(b)
}

function hasSameHour({ window: a }: Incident, { window: b }: Incident): boolean {
  return a.start?.includes('T') === true && a.start.slice(0, 13) === b.start?.slice(0, 13)
}

function sharesLink({ references: a }: Incident, { references: b }: Incident): boolean {
  const urls = new Set(a.flatMap(({ url }) => url ?? []))
  return b.some(({ url }) => url !== null && urls.has(url))
}

function wordsOf({ incident }: ParsedIncident, signatures: readonly Signature[]): readonly string[] {
  return passagesOf(incident, signatures).flatMap(({ words }) => words)
}

function readShingles(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.slice(shingleWords - 1).map((_, i) => words.slice(i, i + shingleWords).join(' ')))
}

function memoize<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, V>()
  return (key) => {
    const before = made.get(key)
    if (before !== undefined) return before
    const value = make(key)
    made.set(key, value)
    return value
  }
}
