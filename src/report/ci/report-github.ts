import type { Reporter } from '../reporter.ts'
import { analysisNotices } from './analysis-notices.ts'
import { formatAnnotations } from './format-annotations.ts'

/** Writes what somebody should look at as annotations of a GitHub workflow. Nothing, where there is nothing. */
export const reportGithub: Reporter = (analysis, options) => formatAnnotations(analysisNotices(analysis), options)
