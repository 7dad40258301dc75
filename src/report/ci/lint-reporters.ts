import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { compareText } from '../../text/compare-text.ts'
import { diagnosticNotices } from './diagnostic-notices.ts'
import { formatAnnotations } from './format-annotations.ts'
import { formatCodeQuality } from './format-code-quality.ts'
import { formatJunit } from './format-junit.ts'
import { formatSarif, type SarifRule } from './format-sarif.ts'

export interface LintReportOptions {
  /** What was checked for. @default what was found */
  readonly rules?: readonly SarifRule[] | undefined
  /** The files that were checked. @default those that something was found in */
  readonly files?: readonly string[] | undefined
  readonly repositoryPath?: ((path: string) => string) | undefined
  readonly version?: string | undefined
}

/** Writes diagnostics in one format: a pure function, the same bytes for the same diagnostics. */
export type LintReporter = (diagnostics: readonly Diagnostic[], options?: LintReportOptions) => string

export type LintReportFormat = 'json' | 'sarif' | 'github' | 'junit' | 'gitlab'

/** The formats of `postmortem lint` that machines read, by name. */
export const lintReporters: Readonly<Record<LintReportFormat, LintReporter>> = {
  json: (diagnostics) => `${JSON.stringify({ schemaVersion: 1, diagnostics }, null, 2)}\n`,
  sarif: (diagnostics, { rules = [], repositoryPath, version } = {}) =>
    formatSarif(diagnosticNotices(diagnostics), { rules, category: 'postmortem/lint', version, repositoryPath }),
  github: (diagnostics, options) => formatAnnotations(diagnosticNotices(diagnostics), options),
  junit: (diagnostics, { rules = [], files = [] } = {}) => {
    const notices = diagnosticNotices(diagnostics)
    const names = new Set([...files, ...notices.map(({ path }) => path ?? noFile)])
    return formatJunit(
      'postmortem lint',
      [...names].sort(compareText).map((name) => ({
        name,
        ruleIds: rules.map(({ id }) => id),
        notices: notices.filter(({ path }) => (path ?? noFile) === name),
      })),
    )
  },
  gitlab: (diagnostics, options) => formatCodeQuality(diagnosticNotices(diagnostics), options),
}

const noFile = 'stdin'
