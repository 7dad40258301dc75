import type { Nodes, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { plainText } from '../../markdown/read/plain-text.ts'
import { paragraph } from '../../markdown/write/nodes.ts'
import { textNodes } from '../../markdown/write/phrase.ts'
import type { Prose } from '../../schema/incident/prose.ts'
import type { TextReader } from '../text-reader.ts'

/** Blocks that would end the section, or that say something the plain text does not. */
const unfit: ReadonlySet<Nodes['type']> = new Set([
  'heading',
  'thematicBreak',
  'html',
  'yaml',
  'definition',
  'footnoteDefinition',
  'footnoteReference',
  'linkReference',
  'imageReference',
  'image',
])

/**
 * Makes prose into blocks: those of its Markdown where they say the same as its text and stay inside a section, else the
 * text as one paragraph.
 */
export function proseBlocks({ text, markdown }: Prose, reader: TextReader): readonly RootContent[] {
  const children = reader.blocks(markdown)
  // A bar in an address can't be written in a cell and stay as it is.
  if (/\|/.test(text) && /:\/\/|www\.|@/.test(text)) return [paragraph(textNodes(text))]
  if (children.length > 0 && plainText(children) === text && children.every((child) => isFit(child))) {
    return children
  }
  return [paragraph(textNodes(text))]
}

/** The words of a section that the document may not have; null where it has none. */
export function sectionProse(section: { text: string | null; markdown: string | null } | null): Prose | null {
  return section?.text == null ? null : { text: section.text, markdown: section.markdown ?? section.text }
}

/** The inside of a line, of prose that is to stand in a cell or after a label. */
export function proseLine(prose: Prose, reader: TextReader): ReturnType<typeof textNodes> {
  const [only, ...more] = proseBlocks(prose, reader)
  return only?.type === 'paragraph' && more.length === 0 ? only.children : textNodes(prose.text)
}

function isFit(node: RootContent): boolean {
  let fit = true
  visit(node, (inner) => {
    fit &&= !unfit.has(inner.type)
  })
  return fit
}
