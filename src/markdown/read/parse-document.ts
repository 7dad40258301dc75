import type { Root } from 'mdast'
import { listLines } from './list-lines.ts'
import { parseMarkdown } from './parse-markdown.ts'
import type { SourceText } from './source-text.ts'
import { unlistDays } from './unlist-days.ts'

/**
 * Reads a document as its author meant it where Markdown sees it otherwise: a line that begins with a day is no item of a
 * list, and lines behind "・" are one.
 *
 * @param isMonth Tells whether a word, in lower case, names a month.
 */
export function parseDocument(source: SourceText, isMonth: (word: string) => boolean): Root {
  const root = parseMarkdown(source.value)
  unlistDays(root, source, isMonth)
  listLines(root, source)
  return root
}
