import type { Analysis } from '../schema/analysis.ts'

/** How words are set off on a terminal; each gives back the text with its marks. */
export interface ReportColors {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly red: (text: string) => string
  readonly yellow: (text: string) => string
  readonly green: (text: string) => string
}

export interface ReportOptions {
  /** @default no colours */
  readonly colors?: ReportColors
  /** Columns of the text report. @default 100 */
  readonly width?: number
  /** Title of each incident by id, to stand beside the id. @default none */
  readonly titles?: ReadonlyMap<string, string>
}

/** Writes an analysis in one format: a pure function, the same bytes for the same analysis. */
export type Reporter = (analysis: Analysis, options?: ReportOptions) => string
