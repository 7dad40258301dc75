import type { Place } from '../diagnostic/place.ts'
import type { SourceText } from '../diagnostic/source-text.ts'
import { readItems } from '../markdown/read/list.ts'
import type { MappedText } from '../markdown/read/mapped-text.ts'
import { readTable } from '../markdown/read/table.ts'
import type { FieldName } from '../vocabulary/language.ts'
import type { Block } from './block.ts'
import type { FrontMatter } from './front-matter.ts'
import { splitLabel } from './label.ts'
import type { LabelledValue } from './labelled-value.ts'
import { type DocumentSection, walkSections } from './section-tree.ts'

/** Values whose form says what they are, whatever their label is called. */
const forms: ReadonlyArray<readonly [FieldName, RegExp]> = [
  ['date', /^\d{4}-\d{2}-\d{2}(?!\d)/u],
  ['severity', /^(?:sev[-\s]?|[ps])[0-5](?![\p{L}\d])/iu],
]

/**
 * Reads the head of a document whose language is not known: behind any label an ISO day is its date, and a number of a
 * common scale its severity. Fields among `known` are left to the labels that name them.
 */
export function readValuesByForm(
  document: DocumentSection,
  frontMatter: FrontMatter | null,
  known: readonly LabelledValue[],
  source: SourceText,
): LabelledValue[] {
  const pairs = [...frontMatterPairs(frontMatter), ...headBlocks(document).flatMap((block) => pairsOf(block, source))]
  return forms.flatMap(([field, form]) => {
    if (known.some((labelled) => labelled.field === field)) return []
    const found = pairs.find(({ text }) => form.test(text))
    return found ? [{ ...found, field, items: [], leading: true }] : []
  })
}

type Pair = Pick<LabelledValue, 'label' | 'text' | 'value' | 'place'>

function frontMatterPairs(frontMatter: FrontMatter | null): Pair[] {
  return (frontMatter?.entries ?? []).map(({ key, values, place }) => ({
    label: key,
    text: values.join(', '),
    value: null,
    place,
  }))
}

/** What stands up to the end of the first section below the title. */
function headBlocks(document: DocumentSection): Block[] {
  const blocks: Block[] = []
  let below = 0
  for (const section of walkSections(document)) {
    if (section.level > 1) below++
    if (below > 1) break
    blocks.push(...section.blocks)
  }
  return blocks
}

function pairsOf({ node, text }: Block, source: SourceText): Pair[] {
  if (node.type === 'table') {
    const { header, rows } = readTable(node, source)
    return header.length === 2
      ? [header, ...rows.map(({ cells }) => cells)].flatMap(([label, value]) => pair(label, value))
      : []
  }
  const lines =
    node.type === 'list'
      ? readItems(node, source).map(({ lead }) => lead.collapsed())
      : node.type === 'paragraph'
        ? text.lines()
        : []
  return lines.flatMap((line) => {
    const label = splitLabel(line)
    return label ? pair(label.label, label.value) : []
  })
}

function pair(label: MappedText | undefined, value: MappedText | undefined): Pair[] {
  if (!label || !value || !/\p{L}/u.test(label.text)) return []
  const place: Place | null = value.place()
  return [{ label: label.text, text: value.text, value, place }]
}
