import type { Reporter } from './reporter.ts'

/** Writes the analysis as it is, after `schemas/analysis.json`. */
export const reportJson: Reporter = (analysis) => `${JSON.stringify(analysis, null, 2)}\n`
