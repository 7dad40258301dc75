import type { BlockContent, DefinitionContent, List, ListItem } from 'mdast'
import type { Place } from '../../diagnostic/place.ts'
import type { SourceText } from '../../diagnostic/source-text.ts'
import { type MappedText, readText } from './mapped-text.ts'
import { nodePlace } from './node-place.ts'

export interface TextItem {
  /** The words of its first paragraph, lines kept. */
  readonly lead: MappedText
  /** All its words, lines kept. */
  readonly text: MappedText
  /** What follows the first paragraph. */
  readonly rest: readonly (BlockContent | DefinitionContent)[]
  /** A GFM task: ticked or not; null for any other item. */
  readonly checked: boolean | null
  readonly place: Place | null
}

/** Reads the items of a list. */
export function readItems(list: List, source: SourceText): TextItem[] {
  return list.children.map((item) => readItem(item, source))
}

function readItem(item: ListItem, source: SourceText): TextItem {
  const [first, ...others] = item.children
  const hasLead = first?.type === 'paragraph'
  return {
    lead: readText(hasLead ? first : [], source).trim(),
    get text() {
      return readText(item, source).trim()
    },
    rest: hasLead ? others : item.children,
    checked: item.checked ?? null,
    place: nodePlace(item),
  }
}
