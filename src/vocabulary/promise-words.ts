import { de } from './promise/de.ts'
import { en } from './promise/en.ts'
import { es } from './promise/es.ts'
import { fr } from './promise/fr.ts'
import { ja } from './promise/ja.ts'
import { nb } from './promise/nb.ts'
import { pt } from './promise/pt.ts'
import { zh } from './promise/zh.ts'
import { type Act, acts, type PromiseLanguage, type Telling, type Topic, tellings, topics } from './promise-language.ts'

/** How postmortems of one language tell of promises: its own words and English, which many teams mix in. */
export interface PromiseWords {
  /** What a sentence, in lower case, tells of a promise. */
  tellings(sentence: string): ReadonlySet<Telling>
  /** What a word, in lower case, or a sentence asks for. */
  actsOf(text: string): ReadonlySet<Act>
  /** The words by which a sentence asks for them. */
  actWords(sentence: string): readonly string[]
  topicsOf(sentence: string): ReadonlySet<Topic>
  /** The words of a sentence that say what is wanting: those behind "no", those about "is not". */
  wanting(sentence: string): readonly string[]
}

/** So much before and after the word that says it belongs to what is wanting; in characters. */
const before = 40
const after = 60

const languages: readonly PromiseLanguage[] = [en, de, es, fr, ja, nb, pt, zh]
const known = new Map<string, PromiseWords>()

/** Gives the words for a document's language, a BCP 47 tag or null; a region ("pt-BR") does not matter. */
export function promiseWordsOf(language: string | null): PromiseWords {
  const tag = language?.split('-')[0] ?? en.tag
  const joined = known.get(tag)
  if (joined) return joined
  const made = joinLanguages(languages.filter((one) => one.tag === tag || one.tag === en.tag))
  known.set(tag, made)
  return made
}

function joinLanguages(spoken: readonly PromiseLanguage[]): PromiseWords {
  const patternsOf = <Name extends string>(
    names: readonly Name[],
    find: (language: PromiseLanguage, name: Name) => readonly RegExp[],
  ) => names.map((name) => [name, spoken.flatMap((language) => find(language, name))] as const)
  const one = (pattern: RegExp | undefined) => (pattern ? [pattern] : [])
  const telling = patternsOf(tellings, ({ tells }, name) => tells[name])
  const acting = patternsOf(acts, (language, name) => one(language.acts[name]))
  const about = patternsOf(topics, (language, name) => one(language.topics[name]))
  return {
    tellings: (sentence) => namesIn(sentence, telling),
    actsOf: (text) => namesIn(text, acting),
    actWords: (sentence) =>
      acting.flatMap(([, patterns]) =>
        patterns.flatMap((pattern) => [...sentence.matchAll(new RegExp(pattern, 'g'))].map(([found]) => found)),
      ),
    topicsOf: (sentence) => namesIn(sentence, about),
    wanting: (sentence) => [
      ...cutRound(
        sentence,
        spoken.flatMap(({ tells }) => tells.lacks),
        0,
      ),
      ...cutRound(
        sentence,
        spoken.flatMap(({ tells }) => tells.fails),
        before,
      ),
    ],
  }
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
