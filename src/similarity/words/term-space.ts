import { countEach } from '../../text/count-each.ts'
import type { Zone } from '../passage.ts'
import type { Profile, ReadPassage, SentenceTerms } from '../profile.ts'
import { subWords } from './sub-words.ts'
import { rarityOf, type TermCounts, weightOf } from './text-index.ts'

/**
 * How much a mention counts, by where it stands. Lessons are what different causes share most; titles, impact and fixes
 * say less of a cause than the rest. Chosen by hand with five corpora in view; between 0.5 and 1 the figures hardly matter.
 */
const zoneWeight: Readonly<Record<Zone, number>> = {
  title: 0.5,
  summary: 1,
  cause: 1,
  impact: 0.5,
  detection: 1,
  fix: 0.5,
  timeline: 1,
  action: 1,
  lesson: 0,
  reference: 0,
  other: 1,
}
/** A signature and a theme beside one word, for each time they are found. Chosen by hand. */
const signatureWeight = 2
const themeWeight = 1.5
/** Parts of words help where forms differ, and would drown the words if they weighed as much. Chosen by hand. */
const subWordWeight = 0.1
/** A sentence in more than a fifth of the documents, and in more than two, comes from the template. Chosen by hand. */
const boilerplateShare = 0.2
const boilerplateDocuments = 2

/** Words, signatures and themes with their weights; the vector has length 1, or 0 where there is no term. */
export type TermVector = ReadonlyMap<string, number>

/** Incidents as vectors of weighted terms, rare terms weighing most among the incidents at hand. */
export interface TermSpace {
  /** The terms of an incident, by which a pattern is described. */
  vector(index: number): TermVector
  /** What the incidents are compared by: the terms and the parts of words, with their weighted mentions. */
  counts(): Iterable<TermCounts>
  /** How much a term distinguishes these incidents; 0 where all have it or none has. */
  rarity(term: string): number
  /** Whether a sentence comes from the team's template. */
  isBoilerplate(passage: ReadPassage): boolean
  /** The weight of terms of one sentence, by which sentences are chosen as evidence. Not of length 1. */
  sentenceVector(sentence: SentenceTerms): TermVector
}

/** Builds the space. Vectors are worked out when they are asked for, since most incidents are in no pattern. */
export function buildTermSpace(profiles: readonly Profile[]): TermSpace {
  const templateSentences = findTemplateSentences(profiles)
  const documents = countEach(profiles.flatMap((profile) => [...countTerms(profile, templateSentences).keys()]))
  const rarity = (term: string) => {
    const df = documents.get(term)
    return df === undefined ? 0 : rarityOf(df, profiles.length)
  }
  const weigh = (count: TermCounts) => new Map([...count].map(([term, n]) => [term, weightOf(n, rarity(term))]))
  const vectors = new Map<number, TermVector>()
  const sentenceVectors = new WeakMap<SentenceTerms, TermVector>()
  return {
    vector: (index) => {
      const profile = profiles[index]
      const vector =
        vectors.get(index) ?? (profile ? normalize(weigh(countTerms(profile, templateSentences))) : new Map())
      vectors.set(index, vector)
      return vector
    },
    *counts() {
      for (const profile of profiles) yield withSubWords(countTerms(profile, templateSentences))
    },
    rarity,
    isBoilerplate: ({ text }) => templateSentences.has(text),
    sentenceVector: (sentence) => {
      const vector = sentenceVectors.get(sentence) ?? weigh(addSentence(new Map(), sentence, 1))
      sentenceVectors.set(sentence, vector)
      return vector
    },
  }
}

/** The cosine of two vectors of length 1: 0 for nothing in common, 1 for the same. */
export function cosine(a: TermVector, b: TermVector): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [term, weight] of few) sum += weight * (many.get(term) ?? 0)
  return Math.min(1, sum)
}

function findTemplateSentences(profiles: readonly Profile[]): ReadonlySet<string> {
  const documents = countEach(profiles.flatMap(({ passages }) => [...new Set(passages.map(({ text }) => text))]))
  const most = Math.max(boilerplateDocuments, boilerplateShare * profiles.length)
  return new Set([...documents].filter(([, n]) => n > most).map(([text]) => text))
}

function countTerms({ passages }: Profile, templateSentences: ReadonlySet<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const passage of passages) {
    const weight = zoneWeight[passage.zone]
    if (weight > 0 && !templateSentences.has(passage.text)) addSentence(counts, passage, weight)
  }
  return counts
}

function addSentence(counts: Map<string, number>, sentence: SentenceTerms, weight: number): Map<string, number> {
  const add = (term: string, n: number) => counts.set(term, (counts.get(term) ?? 0) + n)
  for (const word of sentence.words) add(word, weight)
  for (const { signature } of sentence.signatures) add(signatureTerm(signature), weight * signatureWeight)
  for (const theme of sentence.themes) add(`theme:${theme}`, weight * themeWeight)
  return counts
}

/** The counts with those of the parts of words; what is no word (`signature:…`) has no parts. */
function withSubWords(counts: TermCounts): TermCounts {
  const all = new Map(counts)
  for (const [term, n] of counts) {
    if (term.includes(':')) continue
    for (const part of subWords(term)) {
      const key = `part:${part}`
      all.set(key, (all.get(key) ?? 0) + n * subWordWeight)
    }
  }
  return all
}

/** The term that stands for a failure signature; no word looks like it. */
export function signatureTerm(signature: string): string {
  return `signature:${signature}`
}

function normalize(vector: ReadonlyMap<string, number>): TermVector {
  let squares = 0
  for (const weight of vector.values()) squares += weight * weight
  const length = Math.sqrt(squares)
  return length === 0 ? new Map() : new Map([...vector].map(([term, weight]) => [term, weight / length]))
}
