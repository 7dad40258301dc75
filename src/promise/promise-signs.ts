import { type PromiseSign, promiseSigns } from '../vocabulary/promise-language.ts'
import { vocabularyOf } from '../vocabulary/vocabulary.ts'
import type { Warning } from '../vocabulary/word-groups.ts'
import { matchesAny } from '../vocabulary/word-pattern.ts'

/** Reads what a sentence shows of promises, in the words of the document's language and in English, which many teams mix in. */
export function readSigns(sentence: string, language: string | null): ReadonlySet<PromiseSign> {
  const { promises } = vocabularyOf(language)
  return new Set(promiseSigns.filter((sign) => matchesAny(sentence, promises.get(sign))))
}

/** Whether a sentence speaks of warnings in that way. */
export function speaksOf(warning: Warning, sentence: string, language: string | null): boolean {
  return matchesAny(sentence, vocabularyOf(language).warnings.get(warning))
}
