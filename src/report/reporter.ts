import type { Analysis } from '../schema/analysis/analysis.ts'

/** How words are set off on a terminal; each gives back the text with its marks. */
export interface ReportColors {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly red: (text: string) => string
  readonly yellow: (text: string) => string
  readonly green: (text: string) => string
  readonly cyan: (text: string) => string
}

/** No colours at all. */
export const plain: ReportColors = { bold: same, dim: same, red: same, yellow: same, green: same, cyan: same }

function same(text: string): string {
  return text
}

export interface ReportOptions {
  /** @default no colours */
  readonly colors?: ReportColors | undefined
  /** Columns of the text report. @default 100 */
  readonly width?: number | undefined
  /** All of the report, with its evidence and figures, instead of one screen. @default false */
  readonly full?: boolean | undefined
  /** One pattern alone, by its id. @default all */
  readonly pattern?: string | undefined
  /** Title of each incident by id, to stand beside the id. @default none */
  readonly titles?: ReadonlyMap<string, string> | undefined
  /** File of each incident by id, for formats that list what was checked and found in order. @default none */
  readonly documents?: ReadonlyMap<string, string> | undefined
  /** The folder that was read, as commands name it. @default incidents */
  readonly folder?: string | undefined
  /** Makes a path as it was named into one from the root of the repository, as CI systems want it. @default as it was named */
  readonly repositoryPath?: ((path: string) => string) | undefined
  /** The version that formats state which name their tool. @default none */
  readonly version?: string | undefined
}

/** Writes an analysis in one format: a pure function, the same bytes for the same analysis. */
export type Reporter = (analysis: Analysis, options?: ReportOptions) => string
