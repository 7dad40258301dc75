import type { DiagnosticSeverity } from '../../diagnostic/diagnostic.ts'
import { gravestFirst, type Notice } from './notice.ts'

/** GitHub shows the first ten of each kind of a step and drops the rest without a message. */
const mostOfKind = 10

const commands: Readonly<Record<DiagnosticSeverity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
}

export interface AnnotationOptions {
  readonly repositoryPath?: ((path: string) => string) | undefined
}

/**
 * Writes notices as workflow commands of GitHub Actions (`::warning file=…,line=…,title=…::…`), errors first. Of a kind that has
 * more than GitHub shows, the last one counts the rest.
 */
export function formatAnnotations(notices: readonly Notice[], { repositoryPath }: AnnotationOptions = {}): string {
  const ordered = gravestFirst(notices)
  return (['error', 'warning', 'info'] as const)
    .flatMap((severity) => {
      const ofKind = ordered.filter((notice) => notice.severity === severity)
      if (ofKind.length <= mostOfKind) return ofKind.map((notice) => annotate(notice, repositoryPath))
      const shown = ofKind.slice(0, mostOfKind - 1)
      const more = ofKind.length - shown.length
      return [
        ...shown.map((notice) => annotate(notice, repositoryPath)),
        `::${commands[severity]} title=postmortem-kit::${more} more in the summary`,
      ]
    })
    .map((line) => `${line}\n`)
    .join('')
}

function annotate(
  { severity, path, line, span, title, message }: Notice,
  repositoryPath: AnnotationOptions['repositoryPath'],
) {
  const properties = [
    ...(path === null ? [] : [['file', repositoryPath?.(path) ?? path]]),
    ...(path === null || line === null ? [] : [['line', String(line)]]),
    ...(path === null || span === undefined
      ? []
      : [['endLine', String(span.endLine)], ...(span.endLine === line ? columns(span) : [])]),
    ['title', title],
  ]
  const list = properties.map(([name, value = '']) => `${name}=${escapeProperty(value)}`).join(',')
  return `::${commands[severity]} ${list}::${escapeData(message)}`
}

/** Columns count for a single line only. */
function columns({ startColumn, endColumn }: NonNullable<Notice['span']>): string[][] {
  return [
    ['col', String(startColumn)],
    ['endColumn', String(endColumn)],
  ]
}

/** As the runner's toolkit does: a percent sign first, then what would end the command. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
