import { isAbsent } from '../document/is-absent.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'

/**
 * Whether a labelled value is a team's own wording: neither "None", nor "<severity>" or "[level]", which a template left, nor
 * the rest of a sentence that begins with the label.
 */
export function isOwnWording(text: string, vocabulary: Vocabulary): boolean {
  return !isAbsent(text, vocabulary) && !/^[<[{].*[>\]}]$|^\p{Ll}.*[.。]$/u.test(text)
}
