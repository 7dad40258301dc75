import { formatJson } from '../text/format-json.ts'
import type { Reporter } from './reporter.ts'

/** Writes the analysis as it is, after `schemas/analysis.json`. */
export const reportJson: Reporter = (analysis) => formatJson(analysis)
