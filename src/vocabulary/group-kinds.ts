import type { Group, HeldBy } from './group.ts'
import { normalizePhrase } from './normalize-phrase.ts'
import { PhraseFinder } from './phrase-finder.ts'
import { PhraseIndex, type PhraseLookup } from './phrase-index.ts'
import { type PhraseList, parsePhraseList } from './phrase-list.ts'
import { teamTag } from './team-tag.ts'

/** Lists of phrases by what they mean. */
type Meanings<Meaning extends string, List> = Readonly<Partial<Record<Meaning, List>>>

/** Phrases that are looked up in a text, each with its meaning. */
export function meanings<Meaning extends string>(): Group<
  Meanings<Meaning, PhraseList>,
  Meanings<Meaning, readonly string[]>,
  PhraseLookup<Meaning>
> {
  return {
    parse: parseMeanings,
    compile: (languages) => new PhraseIndex(languages.flatMap(({ held }) => byMember(held))),
  }
}

/** The same where one phrase may have several meanings within a language; each meaning has its set of phrases. */
export function sharedMeanings<Meaning extends string>(): Group<
  Meanings<Meaning, PhraseList>,
  Meanings<Meaning, readonly string[]>,
  ReadonlyMap<Meaning, ReadonlySet<string>>
> {
  return { parse: parseMeanings, compile: collectShared }
}

/** Words that are looked up one by one, in the spelling of the text, each with its meaning. */
export function wordMeanings<Meaning extends string>(): Group<
  Meanings<Meaning, PhraseList>,
  Meanings<Meaning, readonly string[]>,
  ReadonlyMap<string, Meaning>
> {
  return {
    parse: parseMeanings,
    compile: (languages) => firstOf(languages.flatMap(({ held }) => byMember(held))),
  }
}

/** Phrases that are looked up in a text. */
export function phrases(): Group<PhraseList, readonly string[], PhraseLookup<true>> {
  return {
    parse: parsePhraseList,
    compile: (languages) =>
      new PhraseIndex(languages.flatMap(({ held }) => held.map((phrase) => [phrase, true] as const))),
  }
}

/** Words that are looked up one by one, normalized: without accents and apostrophes. */
export function words(): Group<PhraseList, readonly string[], ReadonlySet<string>> {
  return {
    parse: parsePhraseList,
    compile: (languages) => new Set(languages.flatMap(({ held }) => held.map(normalizePhrase))),
  }
}

/** Words that are looked up one by one, in the spelling of the text. */
export function spellings(): Group<PhraseList, readonly string[], ReadonlySet<string>> {
  return {
    parse: parsePhraseList,
    compile: (languages) => new Set(languages.flatMap(({ held }) => held)),
  }
}

/** Twelve lists of names, January first, the names of one month with blanks between: "january jan, february feb, …". */
export function monthNames(): Group<string, readonly (readonly string[])[], ReadonlyMap<string, number>> {
  return {
    parse: parseMonths,
    compile: (languages) =>
      firstOf(
        languages.flatMap(({ held }) =>
          held.flatMap((names, i) => names.map((name) => [name.normalize('NFC'), i + 1] as const)),
        ),
      ),
  }
}

/**
 * Phrases with a value each: "half an = 0.5, two = 2". A vocabulary has the longest first, so that a phrase comes before
 * the shorter one that it begins with.
 */
export function values<Value extends string | number>(
  parseValue: (text: string) => Value,
): Group<string, readonly (readonly [string, Value])[], ReadonlyMap<string, Value>> {
  return {
    parse: (written) => parseValues(written, parseValue),
    compile: (languages) =>
      new Map([...firstOf(languages.flatMap(({ held }) => held))].sort(([a], [b]) => b.length - a.length)),
  }
}

/** Regular expressions over a text in lower case, by what a match means; the first that matches counts. */
export function patterns<Meaning extends string>(): Group<
  Meanings<Meaning, RegExp | readonly RegExp[]>,
  Meanings<Meaning, readonly RegExp[]>,
  readonly (readonly [Meaning, RegExp])[]
> {
  return {
    parse: (written) => mapLists(written, (list: RegExp | readonly RegExp[]) => [list].flat()),
    compile: (languages) =>
      languages.flatMap(({ held }) => byMember(held).map(([pattern, meaning]) => [meaning, pattern] as const)),
  }
}

/** The same where a text may mean several: the regular expressions of each meaning. */
export function patternSets<Meaning extends string>(): Group<
  Meanings<Meaning, RegExp | readonly RegExp[]>,
  Meanings<Meaning, readonly RegExp[]>,
  ReadonlyMap<Meaning, readonly RegExp[]>
> {
  const { parse, compile } = patterns<Meaning>()
  return {
    parse,
    compile: (languages) => {
      const found = new Map<Meaning, RegExp[]>()
      for (const [meaning, pattern] of compile(languages)) {
        const known = found.get(meaning)
        if (known) known.push(pattern)
        else found.set(meaning, [pattern])
      }
      return found
    },
  }
}

/** Phrases that are searched for in a text, by what they mean; a star stands for the rest of a word. */
export function searchedPhrases<Meaning extends string>(): Group<
  Meanings<Meaning, PhraseList>,
  Meanings<Meaning, readonly string[]>,
  PhraseFinder<Meaning>
> {
  return {
    parse: parseMeanings,
    compile: (languages) => new PhraseFinder(languages.flatMap(({ held }) => byMember(held))),
  }
}

/** One choice of a language; null for several languages that do not agree, and where none chooses. */
export function choice<Choice extends string>(): Group<Choice, Choice | null, Choice | null> {
  return {
    parse: (written) => written ?? null,
    compile: (languages) => {
      const [first, ...others] = new Set(languages.flatMap(({ held }) => held ?? []))
      return others.length === 0 ? (first ?? null) : null
    },
  }
}

function parseMeanings<Meaning extends string>(
  written: Meanings<Meaning, PhraseList> | undefined,
): Meanings<Meaning, readonly string[]> {
  return mapLists(written, parsePhraseList)
}

function mapLists<Meaning extends string, From, To>(
  written: Meanings<Meaning, From> | undefined,
  parse: (list: From) => To,
): Meanings<Meaning, To> {
  const lists = Object.entries(written ?? {}) as [Meaning, From][]
  return Object.fromEntries(lists.map(([meaning, list]) => [meaning, parse(list)])) as Meanings<Meaning, To>
}

function parseMonths(written: string | undefined): readonly (readonly string[])[] {
  if (written === undefined) return []
  const months = parsePhraseList(written).map((names) => names.split(' '))
  if (months.length !== 12) throw new TypeError(`A year has twelve months and not ${months.length}.`)
  return months
}

function parseValues<Value extends string | number>(
  written: string | undefined,
  parseValue: (text: string) => Value,
): [string, Value][] {
  return parsePhraseList(written).map((pair) => {
    const [phrase = '', value = '', ...rest] = pair.split(' = ')
    const parsed = parseValue(value)
    if (value === '' || rest.length > 0 || Number.isNaN(parsed)) throw new TypeError(`"${pair}" gives no value.`)
    return [phrase.normalize('NFC'), parsed]
  })
}

function byMember<Meaning extends string, Member>(held: Meanings<Meaning, readonly Member[]>): [Member, Meaning][] {
  const lists = Object.entries(held) as [Meaning, readonly Member[]][]
  return lists.flatMap(([meaning, list]) => list.map((member): [Member, Meaning] => [member, meaning]))
}

/** A map in which the first of several entries of one key counts. */
function firstOf<Value>(entries: readonly (readonly [string, Value])[]): Map<string, Value> {
  const found = new Map<string, Value>()
  for (const [key, value] of entries) if (!found.has(key)) found.set(key, value)
  return found
}

/** What a team means by a phrase holds alone. */
function collectShared<Meaning extends string>(
  languages: readonly HeldBy<Meanings<Meaning, readonly string[]>>[],
): Map<Meaning, Set<string>> {
  const found = new Map<Meaning, Set<string>>()
  const ofTeam = new Set<string>()
  for (const { tag, held } of languages) {
    const added = byMember(held).map(([phrase, meaning]) => [normalizePhrase(phrase), meaning] as const)
    for (const [phrase, meaning] of added) {
      if (tag !== teamTag && ofTeam.has(phrase)) continue
      found.set(meaning, (found.get(meaning) ?? new Set()).add(phrase))
    }
    if (tag === teamTag) for (const [phrase] of added) ofTeam.add(phrase)
  }
  return found
}
