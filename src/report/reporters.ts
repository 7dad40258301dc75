import { reportGithub } from './ci/report-github.ts'
import { reportGitlab } from './ci/report-gitlab.ts'
import { reportJunit } from './ci/report-junit.ts'
import { reportSarif } from './ci/report-sarif.ts'
import { reportComment } from './markdown/report-comment.ts'
import { reportMarkdown } from './markdown/report-markdown.ts'
import { reportJson } from './report-json.ts'
import type { Reporter } from './reporter.ts'
import { reportSummary } from './text/report-summary.ts'
import { reportText } from './text/report-text.ts'

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
