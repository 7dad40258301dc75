import type { Vocabulary } from './vocabulary.ts'

/** Makes something of a vocabulary's words once for its languages, such as the patterns that a reader needs. */
export function perVocabulary<Made>(
  make: (vocabulary: Omit<Vocabulary, 'dateOrder'>) => Made,
): (vocabulary: Vocabulary) => Made {
  const known = new WeakMap<Vocabulary['languages'], Made>()
  return (vocabulary) => {
    // A document that has an order of day and month of its own has no words of its own.
    const made = known.get(vocabulary.languages) ?? make(vocabulary)
    known.set(vocabulary.languages, made)
    return made
  }
}

/** Words as alternatives of a regular expression, the longest first; what never matches where there are none. */
export function alternatives(words: Iterable<string>): string {
  const longestFirst = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return longestFirst.length === 0 ? '(?!)' : `(?:${longestFirst.join('|')})`
}

/** Whether a text, in whatever case, has any of the patterns of one meaning. */
export function matchesAny(text: string, patterns: readonly RegExp[] | undefined): boolean {
  const lower = text.toLowerCase()
  return patterns?.some((pattern) => pattern.test(lower)) === true
}
