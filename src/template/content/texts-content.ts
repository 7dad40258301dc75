import type { PhrasingContent } from 'mdast'
import { lineList, link } from '../../markdown/write/nodes.ts'
import { textNodes } from '../../markdown/write/phrase.ts'
import { writeBlocks } from '../../markdown/write/write-markdown.ts'
import type { Reference } from '../../schema/incident/reference.ts'
import type { FieldContent, SectionForm } from '../field-content.ts'

/** Writes texts as a list, numbered where the template numbers its own. */
export function textsContent(texts: readonly string[], { list, style }: SectionForm): FieldContent {
  const ordered = list?.ordered ?? false
  return { carrier: null, text: writeBlocks([lineList(texts.map(textNodes), { ordered })], style) }
}

/** Writes references as a list of links. */
export function referencesContent(references: readonly Reference[], { style }: SectionForm): FieldContent {
  const items = references.map(({ text, url }): PhrasingContent[] =>
    url === null ? textNodes(text) : [link(url, textNodes(text))],
  )
  return { carrier: null, text: writeBlocks([lineList(items)], style) }
}
