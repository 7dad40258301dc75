import type { Root } from 'mdast'
import type { SourceText } from '../../diagnostic/source-text.ts'
import { nodePlace } from './node-place.ts'

/** Blank lines or comments, and then keys between two lines of dashes. */
const late =
  /^(?:[^\S\n]*\r?\n|[^\S\n]*<!--(?:(?!-->)[\s\S]){0,4000}-->[^\S\n]*\r?\n)+(---[^\S\n]*\r?\n((?:[\w-]+:.*\r?\n|[ \t]+.*\r?\n|-\s.*\r?\n)+)---)[^\S\n]*(?:\r?\n|$)/

/**
 * Reads front matter behind blank lines or a comment as what its author meant; to Markdown, which wants it on the first line, it is a
 * rule and a heading. Changes the tree in place.
 */
export function liftFrontMatter(root: Root, source: SourceText): void {
  const found = late.exec(source.value)
  const [whole = '', fenced = '', value = ''] = found ?? []
  if (!found || !value.includes(':')) return
  const start = whole.lastIndexOf(fenced)
  const end = start + fenced.length
  const after = root.children.filter((node) => (nodePlace(node)?.start.offset ?? 0) >= end)
  root.children = [{ type: 'yaml', value: value.trimEnd(), position: source.place(start, end) }, ...after]
}
