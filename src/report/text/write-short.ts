import type { ShortSection } from '../short-report.ts'
import type { TextPage } from './text-page.ts'

/** Writes the sections of the short report. */
export function writeShort(page: TextPage, sections: readonly ShortSection[]): void {
  for (const { title, entries, more } of sections) {
    page.heading(title)
    for (const { text, details } of entries) {
      page.line('  ', text, details.length > 0 ? page.colors.bold : undefined)
      for (const { text: detail, place } of details) {
        page.line('    ', detail)
        if (place !== null) page.place('      ', place)
      }
    }
    if (more > 0) page.dim('  ', `and ${more} more`)
  }
}
