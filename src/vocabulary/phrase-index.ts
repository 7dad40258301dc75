import { isUnspaced, normalizePhrase } from './normalize-phrase.ts'

export interface PhraseMatch<Meaning> {
  readonly phrase: string
  readonly meaning: Meaning
  /** Index of the first word (of the first character in a script without spaces), and one past the last. */
  readonly start: number
  readonly end: number
}

/** Known phrases; where two fit at the same word of a text, the longer one is found. */
export interface PhraseLookup<Meaning> {
  /** The meaning of the whole text. */
  get(text: string): Meaning | undefined
  /** The same for a text that is normalized. */
  exact(normal: string): Meaning | undefined
  /** The phrases in a normalized text, from left to right, without overlap. */
  find(normal: string): PhraseMatch<Meaning>[]
}

interface Known<Meaning> {
  readonly phrase: string
  readonly words: readonly string[]
  readonly meaning: Meaning
}

/** A text this many times as long as the longest phrase is none, whatever marks and signs are in it; chosen with room to spare. */
const mostSigns = 4

/** An index of phrases; the first to claim a phrase keeps it, and one without letters and digits is left out. */
export class PhraseIndex<Meaning> implements PhraseLookup<Meaning> {
  readonly #exact = new Map<string, Meaning>()
  /** By its first word, or by its first character in a script without spaces; the longest first. */
  readonly #byFirst = new Map<string, Known<Meaning>[]>()
  #longest = 0

  constructor(entries: Iterable<readonly [phrase: string, meaning: Meaning]>) {
    for (const [written, meaning] of entries) {
      const phrase = normalizePhrase(written)
      if (phrase === '' || this.#exact.has(phrase)) continue
      this.#exact.set(phrase, meaning)
      this.#longest = Math.max(this.#longest, written.length)
      const words = phrase.split(' ')
      const first = isUnspaced(phrase) ? phrase.charAt(0) : (words[0] ?? '')
      const known = this.#byFirst.get(first)
      if (known) known.push({ phrase, words, meaning })
      else this.#byFirst.set(first, [{ phrase, words, meaning }])
    }
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.phrase.length - a.phrase.length)
  }

  get(text: string): Meaning | undefined {
    return text.length > this.#longest * mostSigns ? undefined : this.exact(normalizePhrase(text))
  }

  exact(normal: string): Meaning | undefined {
    return this.#exact.get(normal)
  }

  find(normal: string): PhraseMatch<Meaning>[] {
    const matches = isUnspaced(normal) ? this.#findCharacters(normal) : []
    // "high 全断": words of a spaced script stand beside others.
    return matches.length > 0 ? matches : this.#findWords(normal.split(' '))
  }

  #findWords(words: readonly string[]): PhraseMatch<Meaning>[] {
    const matches: PhraseMatch<Meaning>[] = []
    for (let start = 0; start < words.length; start++) {
      const candidates = this.#byFirst.get(words[start] ?? '')
      const found = candidates?.find((known) => known.words.every((word, i) => words[start + i] === word))
      if (found === undefined) continue
      const { phrase, meaning } = found
      const end = start + found.words.length
      matches.push({ phrase, meaning, start, end })
      start = end - 1
    }
    return matches
  }

  #findCharacters(text: string): PhraseMatch<Meaning>[] {
    const matches: PhraseMatch<Meaning>[] = []
    for (let start = 0; start < text.length; start++) {
      const candidates = this.#byFirst.get(text.charAt(start))
      const found = candidates?.find(({ phrase }) => text.startsWith(phrase, start))
      if (found === undefined) continue
      const { phrase, meaning } = found
      matches.push({ phrase, meaning, start, end: start + phrase.length })
      start += phrase.length - 1
    }
    return matches
  }
}
