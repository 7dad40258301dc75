import { cutMarkdown } from '../markdown/cut-markdown.ts'
import { reportMarkdown } from '../markdown/report-markdown.ts'
import type { Reporter } from '../reporter.ts'

/** Bytes. GitHub takes 1 MiB a step, and drops a summary that is longer. */
const mostBytes = 1_000_000

/** Writes the Markdown report as the summary of a CI job: cut between rows where it is too long for one. */
export const reportSummary: Reporter = (analysis, options) => cutMarkdown(reportMarkdown(analysis, options), mostBytes)
