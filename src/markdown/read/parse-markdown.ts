import type { Node, Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { visit } from 'unist-util-visit'

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

/** Reads Markdown (CommonMark, GFM, YAML and TOML front matter) into a tree whose offsets count from the first unit of `source`. */
export function parseMarkdown(source: string): Root {
  if (!source.startsWith(byteOrderMark)) return processor.parse(source)
  // The tokenizer passes over a byte order mark without counting it.
  const root = processor.parse(source)
  visit(root, (node: Node) => {
    for (const point of [node.position?.start, node.position?.end]) {
      if (point?.offset === undefined) continue
      point.offset += 1
      if (point.line === 1) point.column += 1
    }
  })
  return root
}
