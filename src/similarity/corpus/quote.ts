import type { RecordPath } from '../../diagnostic/source-map.ts'

/** Words of a record, and where they stand in it. */
export interface Quote {
  readonly text: string
  /** The record path of what says so, as it is reported: `actionItems[2]`. */
  readonly at: RecordPath
  /** The record path of the text that holds the words, `actionItems[2].text`, and from where to where they stand in it. */
  readonly within: { readonly path: RecordPath; readonly start: number; readonly end: number }
}

/** Quotes all of a text of the record. @param key The key of the text below what is reported, where it has one. */
export function quoteText(text: string, at: RecordPath, ...key: readonly string[]): Quote {
  return quotePart({ text, start: 0, end: text.length }, at, ...key)
}

/** Quotes a part of a text of the record. */
export function quotePart(
  { text, start, end }: { readonly text: string; readonly start: number; readonly end: number },
  at: RecordPath,
  ...key: readonly string[]
): Quote {
  return { text, at, within: { path: [...at, ...key], start, end } }
}
