import type { ReportedCheck } from '../diagnostic/check.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { compareText } from '../text/compare-text.ts'
import { formatJson } from '../text/format-json.ts'
import { diagnosticNotices } from './ci/diagnostic-notices.ts'
import { formatAnnotations } from './ci/format-annotations.ts'
import { formatCodeQuality } from './ci/format-code-quality.ts'
import { formatJunit } from './ci/format-junit.ts'
import { formatSarif } from './ci/format-sarif.ts'
import { formatDiagnostics } from './format-diagnostics.ts'
import type { ReportColors } from './reporter.ts'

export interface LintReportOptions {
  /** What was checked for, as `checksInForce` gives it. @default what was found */
  readonly checks?: readonly ReportedCheck[] | undefined
  /** The files that were checked. @default those that something was found in */
  readonly files?: readonly string[] | undefined
  /** Colours of the text format. @default none */
  readonly colors?: ReportColors | undefined
  /** Makes a path as it was named into one from the root of the repository, as CI systems want it. @default as it was named */
  readonly repositoryPath?: ((path: string) => string) | undefined
  /** The version that formats state which name their tool. @default none */
  readonly version?: string | undefined
}

/** Writes diagnostics in one format: a pure function, the same bytes for the same diagnostics. */
export type LintReporter = (diagnostics: readonly Diagnostic[], options?: LintReportOptions) => string

export type LintReportFormat = 'text' | 'json' | 'sarif' | 'github' | 'junit' | 'gitlab'

/** The formats of `postmortem lint`, by name. */
export const lintReporters: Readonly<Record<LintReportFormat, LintReporter>> = {
  text: (diagnostics, { colors } = {}) => formatDiagnostics(diagnostics, colors),
  json: (diagnostics) => formatJson({ schemaVersion: 1, diagnostics }),
  sarif: (diagnostics, { checks = [], repositoryPath, version } = {}) =>
    formatSarif(diagnosticNotices(diagnostics), {
      rules: checks,
      category: 'postmortem/lint',
      version,
      repositoryPath,
    }),
  github: (diagnostics, options) => formatAnnotations(diagnosticNotices(diagnostics), options),
  junit: (diagnostics, { checks = [], files = [] } = {}) => {
    const notices = diagnosticNotices(diagnostics)
    const names = new Set([...files, ...notices.map(({ path }) => path ?? noFile)])
    return formatJunit(
      'postmortem lint',
      [...names].sort(compareText).map((name) => ({
        name,
        ruleIds: checks.map(({ id }) => id),
        notices: notices.filter(({ path }) => (path ?? noFile) === name),
      })),
    )
  },
  gitlab: (diagnostics, options) => formatCodeQuality(diagnosticNotices(diagnostics), options),
}

const noFile = 'stdin'
