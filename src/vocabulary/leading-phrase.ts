import { normalizePhrase } from './normalize-phrase.ts'
import type { PhraseLookup } from './phrase-index.ts'

/** A known phrase at the beginning of a text, and where its words stand in the text as it is written. */
export interface LeadingPhrase<Meaning> {
  readonly meaning: Meaning
  readonly start: number
  readonly end: number
}

/** Finds the known phrase that a text begins with, past marks and signs; null where it begins with another word. */
export function leadingPhrase<Meaning>(text: string, index: PhraseLookup<Meaning>): LeadingPhrase<Meaning> | null {
  const [first] = index.find(normalizePhrase(text))
  if (first?.start !== 0) return null
  const start = /[\p{L}\p{N}]/u.exec(text)?.index ?? 0
  for (let end = start + 1; end <= text.length; end++) {
    const normal = normalizePhrase(text.slice(start, end))
    if (normal === first.phrase) return { meaning: first.meaning, start, end }
    if (normal.length > first.phrase.length) return null
  }
  return null
}
