import { reportJson } from './report-json.ts'
import { reportMarkdown } from './report-markdown.ts'
import { reportText } from './report-text.ts'
import type { Reporter } from './reporter.ts'

/** The formats of `postmortem report`, by name. */
export const reporters = {
  text: reportText,
  markdown: reportMarkdown,
  json: reportJson,
} satisfies Record<string, Reporter>

export type ReportFormat = keyof typeof reporters
