import type { Node, Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { visit } from 'unist-util-visit'
import { findOvergrowth, type Overgrowth } from './find-overgrowth.ts'
import { readPlainLines } from './plain-lines.ts'

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(keepPlaces)
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .freeze()

/**
 * Leaves out the second search for bare addresses, which runs on the finished tree: it finds those that an author escaped,
 * and the nodes that it makes have no place in the source.
 */
function keepPlaces(this: Processor): void {
  const data = this.data()
  const extensions = data.fromMarkdownExtensions ?? []
  data.fromMarkdownExtensions = extensions.flat().map((extension) => ({ ...extension, transforms: [] }))
}

const byteOrderMark = '\uFEFF'

export interface ParsedMarkdown {
  /** Its offsets count from the first unit of the text. */
  readonly tree: Root
  /** Where the text is more than a tokenizer can take; the tree is then one of headings and plain lines. */
  readonly overgrowth: Overgrowth | null
}

/** Parses Markdown (CommonMark, GFM, YAML and TOML front matter), in time that grows with the length of the text. */
export function parseMarkdown(text: string): ParsedMarkdown {
  const overgrowth = findOvergrowth(text)
  if (overgrowth) return { tree: readPlainLines(text), overgrowth }
  const tree = processor.parse(text)
  // The tokenizer passes over a byte order mark without counting it.
  if (text.startsWith(byteOrderMark)) countByteOrderMark(tree)
  return { tree, overgrowth }
}

function countByteOrderMark(tree: Root): void {
  visit(tree, (node: Node) => {
    for (const point of [node.position?.start, node.position?.end]) {
      if (point?.offset === undefined) continue
      point.offset += 1
      if (point.line === 1) point.column += 1
    }
  })
}
