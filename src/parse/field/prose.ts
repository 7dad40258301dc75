import type { Place } from '../../diagnostic/place.ts'
import type { RecordPath } from '../../diagnostic/source-map.ts'
import type { SourceText } from '../../diagnostic/source-text.ts'
import { blocksPlace } from '../../document/block.ts'
import { isAbsent } from '../../document/is-absent.ts'
import { type DocumentSection, isFieldBlock, isFieldLines, walkSections } from '../../document/section-tree.ts'
import { joinTexts, type PlacedText } from '../../markdown/read/placed-text.ts'
import { readTable } from '../../markdown/read/table.ts'
import type { Prose } from '../../schema/incident/prose.ts'
import type { SectionKind } from '../../schema/incident/section.ts'
import { actionColumns } from '../action-item/action-columns.ts'
import { type ParseContext, sectionsOf } from '../parse-context.ts'

/** What stands under the first section of a kind, with its subsections; null where there is none, or nothing in it. */
export function readProse(field: RecordPath, kind: SectionKind, context: ParseContext): Prose | null {
  for (const section of sectionsOf(context, kind)) {
    const prose = proseOf(own(section, kind, context), context)
    if (prose === null) continue
    const { places } = context
    places.set(field, prose.place)
    places.setText([...field, 'text'], prose.runs)
    places.setText([...field, 'markdown'], context.source.runs(prose.place.start.offset, prose.place.end.offset))
    return { text: prose.text, markdown: prose.markdown }
  }
  return null
}

/** What of a section is of its kind: "Detection and prevention" over a table of actions describes no detection. */
function own(section: DocumentSection, kind: SectionKind, context: ParseContext): DocumentSection {
  if (kind === 'summary') return withoutFields(section, context)
  return kind === 'detection' || kind === 'impact' ? withoutActions(section, context) : section
}

/** Without the tables that give tasks and who does them, by when, or how far they are. */
function withoutActions(section: DocumentSection, { source, vocabulary }: ParseContext): DocumentSection {
  const blocks = section.blocks.filter(({ node }) => {
    if (node.type !== 'table') return true
    const { header, rows } = readTable(node, source)
    const columns = actionColumns(header, rows, vocabulary)
    return columns === null || (columns.owner ?? columns.due ?? columns.status) === undefined
  })
  // Where nothing else is written, what stands below is about the tasks too.
  return blocks.length === section.blocks.length
    ? section
    : { ...section, blocks, children: blocks.length > 0 ? section.children : [] }
}

/** A summary may begin with the metadata, which is no part of it. */
function withoutFields(section: DocumentSection, { source, vocabulary }: ParseContext): DocumentSection {
  const blocks = section.blocks.filter(
    (block) => !isFieldBlock(block, source, vocabulary) && !isFieldLines(block, vocabulary),
  )
  return {
    ...section,
    blocks,
    children: blocks.length < section.blocks.length && blocks.length === 0 ? [] : section.children,
  }
}

interface PlacedProse extends PlacedText {
  readonly markdown: string
  readonly place: Place
}

/** The words of a section; those of its own blocks, or of its subsections and their headings where it has none of its own. */
export function proseOf(section: DocumentSection, { source, vocabulary }: ParseContext): PlacedProse | null {
  const blocks = [
    ...(section.blocks.length > 0 ? section.blocks : [...walkSections(section)].flatMap(({ blocks: below }) => below)),
  ]
  const [only] = blocks
  if (only && blocks.length === 1) {
    const mapped = only.text.trim()
    const place = mapped.place()
    const { text, runs } = mapped.collapsed()
    return isAbsent(text, vocabulary) || !place ? null : { text, runs, markdown: source.slice(place), place }
  }
  const { text, runs } = joinTexts(section.blocks.length > 0 ? wordsOf(section) : wordsBelow(section, source), ' ')
  const place = blocksPlace(blocks)
  return isAbsent(text, vocabulary) || !place ? null : { text, runs, markdown: source.slice(place), place }
}

function wordsOf({ blocks }: DocumentSection): PlacedText[] {
  return blocks.map((block) => block.text.collapsed()).filter(({ text }) => text !== '')
}

/** What stands from the first block of the subsections to the last one. */
function wordsBelow(section: DocumentSection, source: SourceText): PlacedText[] {
  const parts = [...walkSections(section)]
  const first = parts.findIndex(({ blocks }) => blocks.length > 0)
  const last = parts.findLastIndex(({ blocks }) => blocks.length > 0)
  return parts.slice(first, last + 1).flatMap((part, i) => [...(i > 0 ? titleOf(part, source) : []), ...wordsOf(part)])
}

/** The heading of a subsection, with the colon of a label. */
function titleOf({ title }: DocumentSection, source: SourceText): PlacedText[] {
  const end = title?.place()?.end.offset
  if (!title || end === undefined) return []
  const colon = /^[*_]*\s?([:：])/u.exec(source.value.slice(end, end + 8))?.[1] ?? ''
  const { text, runs } = title.collapsed()
  return [{ text: text + colon, runs }]
}
