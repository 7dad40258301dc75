import { blockItem, codeBlock, list } from '../../markdown/write/nodes.ts'
import { textNodes } from '../../markdown/write/phrase.ts'
import { writeBlocks } from '../../markdown/write/write-markdown.ts'
import type { Incident } from '../../schema/incident/incident.ts'
import type { FieldContent, SectionForm } from '../field-content.ts'
import { proseBlocks, sectionProse } from './prose-blocks.ts'

/** Writes what was done to recover: in its own Markdown, else as numbered steps with their commands. */
export function resolutionContent(
  resolution: NonNullable<Incident['resolution']>,
  { style, reader }: SectionForm,
): FieldContent {
  const prose = sectionProse(resolution)
  const blocks = prose ? proseBlocks(prose, reader) : []
  const isFormatted = prose !== null && (blocks.length > 1 || blocks[0]?.type !== 'paragraph')
  if (isFormatted || resolution.steps.length === 0) return { carrier: null, text: writeBlocks(blocks, style) }
  const items = resolution.steps.map(({ text, command }) => {
    const below = command === null || text.includes(command) ? [] : [codeBlock('sh', command)]
    return blockItem(textNodes(text), below)
  })
  const steps = list(items, { ordered: true })
  const isStated = resolution.steps.some(({ text }) => prose?.text.includes(text))
  return { carrier: null, text: writeBlocks(isStated ? [steps] : [...blocks, steps], style) }
}
