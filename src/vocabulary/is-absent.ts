import type { Vocabulary } from './vocabulary.ts'

/** Tells whether a text says that there is nothing yet, or nothing at all: "TODO", "TBD", "n/a", "—". */
export function isAbsent(text: string, { none }: Vocabulary): boolean {
  return !/[\p{L}\p{N}]/u.test(text) || none.get(text) !== undefined
}
