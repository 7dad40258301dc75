import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { isUnwritten } from './is-unwritten.ts'

/** Whether a text says nothing yet, or that there is nothing: signs alone, "TODO", "<event>", "n/a", "None". */
export function isAbsent(text: string, { none, placeholders }: Vocabulary): boolean {
  return (
    !/[\p{L}\p{N}]/u.test(text) ||
    isUnwritten(text) ||
    none.get(text) !== undefined ||
    placeholders.get(text) !== undefined
  )
}
