import type { Analysis } from '../../schema/analysis/analysis.ts'
import type { ReportOptions } from '../reporter.ts'
import { shortReport } from '../short-report.ts'
import type { TextPage } from './text-page.ts'

/** Writes the short report: each section with at most so many entries. */
export function writeShort(page: TextPage, analysis: Analysis, most: number, options: ReportOptions): void {
  for (const { title, entries, more } of shortReport(analysis, most, options)) {
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
