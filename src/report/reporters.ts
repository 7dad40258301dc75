import { reportComment } from './report-comment.ts'
import { reportGithub } from './report-github.ts'
import { reportGitlab } from './report-gitlab.ts'
import { reportJson } from './report-json.ts'
import { reportJunit } from './report-junit.ts'
import { reportMarkdown } from './report-markdown.ts'
import { reportSarif } from './report-sarif.ts'
import { reportSummary } from './report-summary.ts'
import { reportText } from './report-text.ts'
import type { Reporter } from './reporter.ts'

/** The formats of `postmortem report`, by name. */
export const reporters = {
  text: reportText,
  markdown: reportMarkdown,
  json: reportJson,
  sarif: reportSarif,
  github: reportGithub,
  junit: reportJunit,
  gitlab: reportGitlab,
  summary: reportSummary,
  comment: reportComment,
} satisfies Record<string, Reporter>

export type ReportFormat = keyof typeof reporters
