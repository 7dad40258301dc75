import { prompt } from '../../draft/left-to-person.ts'
import { textNodes } from '../../markdown/write/phrase.ts'
import type { Edit } from '../../markdown/write/splice.ts'
import { writeInline } from '../../markdown/write/write-markdown.ts'
import type { Incident } from '../../schema/incident/incident.ts'
import { classifyExact } from '../../vocabulary/classify-heading.ts'
import { titleStart } from '../../vocabulary/title-start.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { findTitleSlot } from '../find-title-slot.ts'
import type { TemplatePlan } from '../plan-template.ts'

/** Writes the title into its heading, after the template's own label; a template without a heading gets one. */
export function fillTitle({ title }: Incident, { outline, placed }: TemplatePlan): Edit[] {
  const { source, sections, titleSection, frontMatter, vocabulary } = outline
  const heading = titleSection === null ? null : sections[titleSection]?.heading
  const text = title === null ? prompt : writeInline(textNodes(title), 'heading')
  if (!heading) {
    if (title === null || placed.has('title')) return []
    const start = sections[0]?.start ?? 0
    return [{ start, end: start, text: `${frontMatter ? '\n\n' : ''}# ${text}\n\n` }]
  }
  const slot = findTitleSlot(heading, source, vocabulary)
  if (!slot) return []
  const label = !slot.labelled && title !== null && needsLabel(title, vocabulary) ? 'Incident: ' : ''
  const written = `${slot.before}${label}${text}`
  return source.slice(slot.start, slot.end) === written ? [] : [{ start: slot.start, end: slot.end, text: written }]
}

/** Without a label, "Outage: all of it" would lose its first word when it is read, and "Recovery" would be a section. */
function needsLabel(title: string, vocabulary: Vocabulary): boolean {
  return titleStart(title, vocabulary) > 0 || classifyExact(title, vocabulary).length > 0
}
