import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { plainLine } from '../text/plain-line.ts'
import { plain, type ReportColors } from './reporter.ts'

/** One line a diagnostic, `file:line:column severity message (rule)`, which editors and CI logs turn into links. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], colors: ReportColors = plain): string {
  const shades = { error: colors.red, warning: colors.yellow, info: colors.cyan }
  return diagnostics
    .map(({ file, place, severity, message, ruleId }) => {
      const at = [file ?? '-', ...(place ? [place.start.line, place.start.column] : [])].join(':')
      return `${colors.bold(plainLine(at))} ${shades[severity](severity)} ${plainLine(message)} ${colors.dim(`(${ruleId})`)}\n`
    })
    .join('')
}
