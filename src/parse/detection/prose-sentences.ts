import type { Place } from '../../diagnostic/place.ts'
import { type DocumentSection, isFieldBlock, walkSections } from '../../document/section-tree.ts'
import { readItems } from '../../markdown/read/list.ts'
import type { MappedText } from '../../markdown/read/mapped-text.ts'
import { readTable } from '../../markdown/read/table.ts'
import type { SectionKind } from '../../schema/incident/section.ts'
import type { ParseContext } from '../parse-context.ts'
import { splitPassage } from '../recovery/split-passage.ts'

/** A sentence that may say who noticed, or that nobody was warned. */
export interface Sentence {
  readonly text: string
  readonly place: Place | null
  /** Of the nearest section whose heading is known; none where there is no such section. */
  readonly kinds: readonly SectionKind[]
}

/** The sentences of the sections that are wanted by the kinds above them, in the order of the document. */
export function proseSentences(
  isWanted: (kinds: readonly SectionKind[]) => boolean,
  context: ParseContext,
): Sentence[] {
  return [...walkSections(context.sections)].flatMap((section) => {
    if (!isWanted(allKinds(section))) return []
    const kinds = nearestKinds(section)
    return passagesOf(section, context).flatMap((text) =>
      splitPassage(text).map((sentence) => ({ text: sentence.text, place: sentence.place(), kinds })),
    )
  })
}

function passagesOf({ blocks }: DocumentSection, { source, vocabulary }: ParseContext): MappedText[] {
  return blocks.flatMap((block) => {
    const { node, text } = block
    if (isFieldBlock(block, source, vocabulary)) return []
    if (node.type === 'paragraph' || node.type === 'blockquote') return [text]
    if (node.type === 'list') return readItems(node, source).map((item) => item.text)
    if (node.type === 'table') return readTable(node, source).rows.flatMap(({ cells }) => cells)
    return []
  })
}

function allKinds(section: DocumentSection): SectionKind[] {
  return [...section.kinds, ...(section.parent ? allKinds(section.parent) : [])]
}

function nearestKinds(section: DocumentSection): readonly SectionKind[] {
  return section.kinds.length > 0 || !section.parent ? section.kinds : nearestKinds(section.parent)
}
