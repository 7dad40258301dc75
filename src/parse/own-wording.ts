import { isAbsent } from '../vocabulary/is-absent.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'

/**
 * Whether a labelled value is a team's own wording: neither "None", nor "<severity>" or "[level]", which a template left, nor
 * the rest of a sentence that begins with the label.
 */
export function isOwnWording(text: string, vocabulary: Vocabulary): boolean {
  if (isAbsent(text, vocabulary) || vocabulary.placeholders.get(text) !== undefined) return false
  return !/^[<[{].*[>\]}]$|^\p{Ll}.*[.。]$/u.test(text)
}
