import { type Act, acts, type PromiseSign, promiseSigns, type Topic, topics } from '../vocabulary/promise-language.ts'
import { type Vocabulary, vocabularyOf } from '../vocabulary/vocabulary.ts'
import type { Warning } from '../vocabulary/word-groups.ts'

/** How postmortems of one language write about promises: its own words and English, which many teams mix in. */
export interface PromiseWords {
  /** What a sentence, in lower case, shows of a promise. */
  signs(sentence: string): ReadonlySet<PromiseSign>
  /** What a word, in lower case, or a sentence asks for. */
  actsOf(text: string): ReadonlySet<Act>
  /** The words by which a sentence asks for them. */
  actWords(sentence: string): readonly string[]
  topicsOf(sentence: string): ReadonlySet<Topic>
  /** The words of a sentence that say what is missing: those behind "no", those about "is not". */
  wanting(sentence: string): readonly string[]
}

/** So much before and after the word that says it belongs to what is missing; in characters. */
const before = 40
const after = 60

const known = new WeakMap<Vocabulary, PromiseWords>()

/** Gives the words for a document's language, a BCP 47 tag or null; a region ("pt-BR") does not matter. */
export function promiseWordsOf(language: string | null): PromiseWords {
  const vocabulary = vocabularyOf(language)
  const words = known.get(vocabulary) ?? promiseWords(vocabulary)
  known.set(vocabulary, words)
  return words
}

function promiseWords(vocabulary: Vocabulary): PromiseWords {
  const { promises, warnings } = vocabulary
  const warning = (name: Warning) => warnings.get(name) ?? []
  const statements = new Map<PromiseSign, readonly RegExp[]>(promises)
    .set('warned', warning('warned'))
    .set('unwarned', [...warning('unwarned'), ...warning('reported')])
  const shown = inOrder(promiseSigns, statements)
  const acting = inOrder(acts, vocabulary.acts)
  const about = inOrder(topics, vocabulary.topics)
  return {
    signs: (sentence) => namesIn(sentence, shown),
    actsOf: (text) => namesIn(text, acting),
    actWords: (sentence) =>
      acting.flatMap(([, patterns]) =>
        patterns.flatMap((pattern) => [...sentence.matchAll(new RegExp(pattern, 'g'))].map(([found]) => found)),
      ),
    topicsOf: (sentence) => namesIn(sentence, about),
    wanting: (sentence) => [
      ...cutRound(sentence, statements.get('lacks') ?? [], 0),
      ...cutRound(sentence, statements.get('fails') ?? [], before),
    ],
  }
}

function inOrder<Name>(names: readonly Name[], patterns: ReadonlyMap<Name, readonly RegExp[]>) {
  return names.map((name) => [name, patterns.get(name) ?? []] as const)
}

function namesIn<Name>(text: string, patterns: ReadonlyArray<readonly [Name, readonly RegExp[]]>): ReadonlySet<Name> {
  return new Set(patterns.flatMap(([name, all]) => (all.some((pattern) => pattern.test(text)) ? [name] : [])))
}

function cutRound(sentence: string, patterns: readonly RegExp[], reach: number): string[] {
  return patterns.flatMap((pattern) =>
    [...sentence.matchAll(new RegExp(pattern, 'g'))].map(({ index, 0: found }) =>
      sentence.slice(Math.max(0, index - reach), index + found.length + after),
    ),
  )
}
