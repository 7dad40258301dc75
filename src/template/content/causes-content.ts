import { paragraph } from '../../markdown/write/nodes.ts'
import { textNodes } from '../../markdown/write/phrase.ts'
import { writeBlocks, writeInline } from '../../markdown/write/write-markdown.ts'
import type { RootCause } from '../../schema/incident/root-cause.ts'
import type { FieldContent, SectionForm } from '../field-content.ts'

/** Writes root causes with a heading each ("Root Cause 1: … (primary)"); a lone cause without title and role as prose. */
export function causesContent(causes: readonly RootCause[], form: SectionForm): FieldContent {
  const [only] = causes
  if (only && causes.length === 1 && only.title === null && only.role === null) {
    return { carrier: null, text: writeBlocks([paragraph(textNodes(only.text))], form.style) }
  }
  const text = causes
    .map((cause, i) => {
      const title = [cause.title, cause.role === null ? null : `(${cause.role})`]
        .filter((part) => part !== null)
        .join(' ')
      const label = labelOf(form.itemHeading, i + 1)
      const words = title === '' ? label.replace(/\W+$/u, '') : `${label} ${title}`
      const heading = `${'#'.repeat(form.level)} ${writeInline(textNodes(words), 'heading', form.style)}`
      return cause.text === ''
        ? heading
        : `${heading}\n\n${writeBlocks([paragraph(textNodes(cause.text))], form.style)}`
    })
    .join('\n\n')
  return { carrier: null, text }
}

/** "Root Cause 2:", in the words of the template's own heading where it numbers its causes. */
function labelOf(sample: string | null, number: number): string {
  const [, words] = /^(\p{L}[\p{L}\s-]{0,30}?)\s*\d+\s*(?:[:：.)–—-]|$)/u.exec(sample ?? '') ?? []
  return `${words ?? 'Root Cause'} ${number}:`
}
