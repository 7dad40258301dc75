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
  /** The phrases in a normalized text, from left to right, without overlap. */
  find(normal: string): PhraseMatch<Meaning>[]
}

/** An index of phrases; the first to claim a phrase keeps it, and one without letters and digits is left out. */
export class PhraseIndex<Meaning> implements PhraseLookup<Meaning> {
  readonly #exact = new Map<string, Meaning>()
  readonly #byFirst = new Map<string, string[]>()

  constructor(entries: Iterable<readonly [phrase: string, meaning: Meaning]>) {
    for (const [phrase, meaning] of entries) {
      const normal = normalizePhrase(phrase)
      if (normal === '' || this.#exact.has(normal)) continue
      this.#exact.set(normal, meaning)
      const first = isUnspaced(normal) ? normal.charAt(0) : (normal.split(' ')[0] ?? '')
      const known = this.#byFirst.get(first)
      if (known) known.push(normal)
      else this.#byFirst.set(first, [normal])
    }
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.length - a.length)
  }

  get(text: string): Meaning | undefined {
    return this.#exact.get(normalizePhrase(text))
  }

  find(normal: string): PhraseMatch<Meaning>[] {
    const matches = isUnspaced(normal) ? this.#findCharacters(normal) : []
    // "high 全断": words of a spaced script stand beside others.
    return matches.length > 0 ? matches : this.#findWords(normal.split(' '))
  }

  #findWords(words: readonly string[]): PhraseMatch<Meaning>[] {
    const matches: PhraseMatch<Meaning>[] = []
    for (let start = 0; start < words.length; start++) {
      for (const phrase of this.#byFirst.get(words[start] ?? '') ?? []) {
        const end = start + phrase.split(' ').length
        const meaning = this.#exact.get(phrase)
        if (meaning === undefined || words.slice(start, end).join(' ') !== phrase) continue
        matches.push({ phrase, meaning, start, end })
        start = end - 1
        break
      }
    }
    return matches
  }

  #findCharacters(text: string): PhraseMatch<Meaning>[] {
    const matches: PhraseMatch<Meaning>[] = []
    for (let start = 0; start < text.length; start++) {
      const candidates = this.#byFirst.get(text.charAt(start)) ?? []
      const phrase = candidates.find((candidate) => text.startsWith(candidate, start))
      const meaning = phrase === undefined ? undefined : this.#exact.get(phrase)
      if (phrase === undefined || meaning === undefined) continue
      matches.push({ phrase, meaning, start, end: start + phrase.length })
      start += phrase.length - 1
    }
    return matches
  }
}
