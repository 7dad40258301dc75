import type { MappedText } from '../markdown/read/mapped-text.ts'

/** The bold words that a text begins with, and what follows them. */
export interface BoldLead {
  readonly title: MappedText
  readonly rest: MappedText
}

/** Splits off the bold words that a text begins with; null where it begins with none, or is bold throughout. */
export function splitBoldLead(text: MappedText): BoldLead | null {
  const bold = text.marks('strong').find(({ start, end }) => start === 0 && end > 0)
  if (!bold) return null
  const title = text.slice(0, bold.end)
  const trimmed = title.slice(0, title.text.replace(/\s*[:：.]?\s*$/u, '').length)
  const separator = /^\s*[:：.–—-]*\s*/u.exec(text.text.slice(bold.end))?.[0].length ?? 0
  return { title: trimmed, rest: text.slice(bold.end + separator) }
}
