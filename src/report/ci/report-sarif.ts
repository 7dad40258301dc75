import type { Reporter } from '../reporter.ts'
import { analysisNotices } from './analysis-notices.ts'
import { formatSarif } from './format-sarif.ts'
import { reportChecks } from './report-checks.ts'

/** Writes what somebody should look at as SARIF 2.1.0, for code scanning. */
export const reportSarif: Reporter = (analysis, { version, repositoryPath } = {}) =>
  formatSarif(analysisNotices(analysis), {
    rules: reportChecks,
    category: 'postmortem/report',
    version,
    repositoryPath,
    onlyNew: analysis.since !== undefined,
  })
