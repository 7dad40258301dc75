import { createHash } from 'node:crypto'
import type { DiagnosticSeverity } from '../../diagnostic/diagnostic.ts'
import { formatJson } from '../../text/format-json.ts'
import { gravestFirst, type Notice } from './notice.ts'

const severities: Readonly<Record<DiagnosticSeverity, string>> = {
  error: 'critical',
  warning: 'major',
  info: 'info',
}

export interface CodeQualityOptions {
  readonly repositoryPath?: ((path: string) => string) | undefined
}

/**
 * Writes notices as a code quality report of GitLab (the part of Code Climate's format that it reads). Fingerprints are
 * unique, since GitLab hides all but one of those that are the same, and do not depend on the line. What has no file is left out.
 */
export function formatCodeQuality(notices: readonly Notice[], { repositoryPath }: CodeQualityOptions = {}): string {
  const seen = new Map<string, number>()
  const issues = gravestFirst(notices).flatMap(({ ruleId, severity, message, path, line, key }) => {
    if (path === null) return []
    const about = `${ruleId}\n${key}`
    const count = (seen.get(about) ?? 0) + 1
    seen.set(about, count)
    return [
      {
        description: message,
        check_name: ruleId,
        fingerprint: createHash('sha256').update(`${about}\n${count}`).digest('hex').slice(0, 32),
        severity: severities[severity],
        location: { path: (repositoryPath?.(path) ?? path).replace(/^(?:\.\/)+/, ''), lines: { begin: line ?? 1 } },
      },
    ]
  })
  return formatJson(issues)
}
