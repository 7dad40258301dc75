import type { Block } from '../../document/block.ts'
import { splitLabel } from '../../document/label.ts'
import type { DocumentSection } from '../../document/section-tree.ts'
import { readItems } from '../../markdown/read/list.ts'
import { readTable } from '../../markdown/read/table.ts'
import { normalizePhrase } from '../../vocabulary/normalize-phrase.ts'
import type { ParseContext } from '../parse-context.ts'

/** Fewer questions are no chain. */
const fewestWhys = 2

/** A section without its five whys: the links of that chain are steps of the analysis, and the cause is what a team declares after it. */
export function withoutWhyChains(section: DocumentSection, context: ParseContext): DocumentSection {
  const blocks = section.blocks.filter((block) => !isWhyChain(block, context))
  return blocks.length === section.blocks.length ? section : { ...section, blocks }
}

function isWhyChain({ node, text }: Block, { source, vocabulary }: ParseContext): boolean {
  const labels =
    node.type === 'list'
      ? readItems(node, source).map(({ lead }) => splitLabel(lead.collapsed())?.label.text)
      : node.type === 'table'
        ? readTable(node, source).rows.map(({ cells }) => cells[0]?.text)
        : text.lines().map((line) => splitLabel(line)?.label.text)
  return labels.filter((label) => label !== undefined && isWhy(label, vocabulary.whyWords)).length >= fewestWhys
}

/** "Why 1", "Warum (2)", なぜ3 */
function isWhy(label: string, whyWords: ReadonlySet<string>): boolean {
  return /\d/.test(label) && whyWords.has(normalizePhrase(label.replace(/\d+/g, ' ')))
}
