import { vocabularyOf } from '../vocabulary/vocabulary.ts'
import { matchesAny } from '../vocabulary/word-pattern.ts'

/** Whether a text in a language says that what it describes did not end the trouble. */
export function didNotHelp(text: string, language: string | null): boolean {
  return matchesAny(text, vocabularyOf(language).remedyRemarks.get('noHelp'))
}
