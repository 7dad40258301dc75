import type { Reporter } from '../reporter.ts'
import { analysisNotices } from './analysis-notices.ts'
import { formatCodeQuality } from './format-code-quality.ts'

/** Writes what somebody should look at as a code quality report of GitLab. */
export const reportGitlab: Reporter = (analysis, options) => formatCodeQuality(analysisNotices(analysis), options)
