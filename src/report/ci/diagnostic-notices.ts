import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { plainLine } from '../../text/plain-line.ts'
import type { Notice } from './notice.ts'

/** Makes notices of what lint found. What stands at no place of its own is put on the first line. */
export function diagnosticNotices(diagnostics: readonly Diagnostic[]): Notice[] {
  return diagnostics.map(({ ruleId, severity, message, file, place, related = [] }) => ({
    ruleId,
    severity,
    title: ruleId,
    message: plainLine(message),
    path: file ?? null,
    line: file === undefined ? null : (place?.start.line ?? 1),
    ...(place && {
      span: {
        startColumn: place.start.column,
        endLine: place.end.line,
        endColumn: place.end.column,
      },
    }),
    key: `${file ?? ''}\n${message}`,
    related: related.map((other) => ({
      path: other.file ?? file ?? null,
      line: other.place?.start.line ?? null,
      message: plainLine(other.message),
    })),
  }))
}
