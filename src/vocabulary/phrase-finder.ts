import { foldLetters, type TextWord, type WordedText } from './worded-text.ts'

/** A phrase that stands in a text, from where to one past its end. */
export interface FoundPhrase<Meaning> {
  readonly meaning: Meaning
  readonly at: number
  readonly end: number
}

/** A phrase whose first word fits: the words that must follow, or a pattern where more than words must. */
interface Candidate<Meaning> {
  readonly meaning: Meaning
  readonly following: readonly string[] | RegExp
}

/** What stands in a phrase for words that are not known, and how many those may be: "rolled back", "rolled the new release back". */
const gap = '…'
const longestGap = 4

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** By how many letters the words that may go on are filed: few languages have more than a dozen under two. */
const prefixLength = 2

/**
 * Finds phrases in a text by their first words. A star stands for the rest of a word, a blank for a hyphen too, and "…" for
 * a few words of the same clause: "rolled … back".
 * Scripts without spaces are found anywhere, others between the ends of words.
 */
export class PhraseFinder<Meaning> {
  readonly #byWord = new Map<string, Candidate<Meaning>[]>()
  readonly #byPrefix = new Map<string, Candidate<Meaning>[]>()
  readonly #inside: readonly (readonly [Meaning, RegExp])[]
  readonly #unspaced: readonly (readonly [Meaning, RegExp])[]

  constructor(phrases: Iterable<readonly [phrase: string, meaning: Meaning]>) {
    const longestFirst = [...phrases].sort(([a], [b]) => b.length - a.length)
    const inside = new Map<Meaning, string[]>()
    const withoutSpaces = new Map<Meaning, string[]>()
    for (const [written, meaning] of longestFirst) {
      const phrase = foldLetters(written)
      const [first = ''] = /^[\p{L}\p{N}]*/u.exec(phrase) ?? []
      const goesOn = phrase.charAt(first.length) === '*'
      if (unspaced.test(phrase)) file(withoutSpaces, meaning, sourceOf(phrase))
      else if (first.length < (goesOn ? prefixLength : 1)) file(inside, meaning, sourceOf(phrase))
      else if (goesOn) file(this.#byPrefix, first.slice(0, prefixLength), { meaning, following: partsOf(phrase) })
      else file(this.#byWord, first, { meaning, following: partsOf(phrase) })
    }
    this.#inside = [...inside].map(([meaning, sources]) => [
      meaning,
      new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join('|')})(?![\\p{L}\\p{N}])`, 'gu'),
    ])
    this.#unspaced = [...withoutSpaces].map(([meaning, sources]) => [meaning, new RegExp(sources.join('|'), 'gu')])
  }

  /** The phrases in a text in their order, of each meaning the longest of those that begin together. */
  find(worded: WordedText): FoundPhrase<Meaning>[] {
    const { text, words } = worded
    const found: FoundPhrase<Meaning>[] = []
    for (let i = 0; i < words.length; i++) {
      const word = words[i]?.word ?? ''
      const known = this.#byWord.get(word)
      const begun = this.#byPrefix.get(word.slice(0, prefixLength))
      if (known) addFitting(found, worded, i, known)
      if (begun) addFitting(found, worded, i, begun)
    }
    const others =
      this.#unspaced.length > 0 && unspaced.test(text) ? [...this.#inside, ...this.#unspaced] : this.#inside
    if (others.length === 0) return found
    for (const [meaning, pattern] of others) {
      // Without spaces a phrase may begin within another one.
      for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
        found.push({ meaning, at: match.index, end: pattern.lastIndex })
        pattern.lastIndex = match.index + 1
      }
    }
    return found.sort((a, b) => a.at - b.at)
  }
}

function file<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = lists.get(key)
  if (known) known.push(value)
  else lists.set(key, [value])
}

/** The words of a phrase, or a pattern where signs belong to it: "replicas=0". */
function partsOf(phrase: string): readonly string[] | RegExp {
  const parts = phrase.split(/[\s-]+/)
  if (parts.every((part) => part === gap || /^[\p{L}\p{N}]+\*?$/u.test(part))) return parts
  return new RegExp(sourceOf(phrase) + (/[\p{L}\p{N}*]$/u.test(phrase) ? '(?![\\p{L}\\p{N}])' : ''), 'uy')
}

function addFitting<Meaning>(
  found: FoundPhrase<Meaning>[],
  worded: WordedText,
  first: number,
  candidates: readonly Candidate<Meaning>[],
): void {
  const at = worded.words[first]?.at ?? 0
  for (const { meaning, following } of candidates) {
    const end = following instanceof RegExp ? endOfPattern(worded, at, following) : endOfWords(worded, first, following)
    if (end >= 0 && !found.some((other) => other.at === at && other.meaning === meaning))
      found.push({ meaning, at, end })
  }
}

/** One past the end of the parts that stand in a text from a word on, with blanks or hyphens between them; -1 where they do not. */
function endOfWords(worded: WordedText, first: number, parts: readonly string[]): number {
  let last: TextWord | undefined
  let at = first
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] ?? ''
    if (part === gap) return endBehindGap(worded, at, parts.slice(i + 1))
    const next = worded.words[at++]
    if (!next || !(part.endsWith('*') ? next.word.startsWith(part.slice(0, -1)) : next.word === part)) return -1
    if (last && !/^[\s-]+$/.test(worded.text.slice(last.end, next.at))) return -1
    last = next
  }
  return last?.end ?? -1
}

/** One past the end of the parts that stand behind none to a few words of the same clause; -1 where they do not. */
function endBehindGap(worded: WordedText, from: number, parts: readonly string[]): number {
  const { text, words } = worded
  for (let at = from; at <= from + longestGap; at++) {
    const [before, next] = [words[at - 1], words[at]]
    if (!before || !next || /[.,;:!?()]/.test(text.slice(before.end, next.at))) return -1
    const end = endOfWords(worded, at, parts)
    if (end >= 0) return end
  }
  return -1
}

function endOfPattern({ text }: WordedText, at: number, pattern: RegExp): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

function sourceOf(phrase: string): string {
  return phrase
    .split(/[\s-]+/)
    .map((word) =>
      word
        .replace(/[\\^$.?+()[\]{}|/]/g, '\\$&')
        .replace(/['’]/g, "['’]")
        .replaceAll('*', '[\\p{L}\\p{N}-]*'),
    )
    .join('[\\s-]+')
}
