import type { ListItem, RootContent } from 'mdast'
import { textNodes } from '../../markdown/write/text-nodes.ts'
import { writeBlocks } from '../../markdown/write/write-markdown.ts'
import type { Incident } from '../../schema/incident/incident.ts'
import type { FieldContent, SectionForm } from '../field-content.ts'
import { proseBlocks } from './prose-blocks.ts'

/** Writes what was done to recover: in its own Markdown, else as numbered steps with their commands. */
export function resolutionContent(
  resolution: NonNullable<Incident['resolution']>,
  { style }: SectionForm,
): FieldContent {
  const blocks = proseBlocks(resolution)
  const told = blocks.length > 1 || blocks[0]?.type !== 'paragraph'
  if (told || resolution.steps.length === 0) return { carrier: null, text: writeBlocks(blocks, style) }
  const children = resolution.steps.map(({ text, command }): ListItem => {
    const lead: RootContent[] = [{ type: 'paragraph', children: textNodes(text) }]
    if (command !== null && !text.includes(command)) lead.push({ type: 'code', lang: 'sh', value: command })
    return { type: 'listItem', spread: false, children: lead as ListItem['children'] }
  })
  const list: RootContent = { type: 'list', ordered: true, start: 1, spread: false, children }
  const said = resolution.steps.some(({ text }) => resolution.text.includes(text))
  return { carrier: null, text: writeBlocks(said ? [list] : [...blocks, list], style) }
}
