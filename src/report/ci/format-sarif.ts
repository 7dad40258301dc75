import { createHash } from 'node:crypto'
import type { ReportedCheck } from '../../diagnostic/check.ts'
import type { DiagnosticSeverity } from '../../diagnostic/diagnostic.ts'
import { formatJson } from '../../text/format-json.ts'
import { gravestFirst, type Notice, type NoticePlace } from './notice.ts'

const levels: Readonly<Record<DiagnosticSeverity, string>> = { error: 'error', warning: 'warning', info: 'note' }

/** GitHub's limits of a SARIF file: results of a run (it shows the gravest 5,000), and related locations of a result. */
const mostResults = 25_000
const mostRelated = 100

export interface SarifOptions {
  readonly rules: readonly ReportedCheck[]
  /** What the run is about, `postmortem/report`: it distinguishes several uploads for one commit. */
  readonly category: string
  readonly version?: string | undefined
  readonly repositoryPath?: ((path: string) => string) | undefined
  /** Whether the notices are those that are not in a baseline. */
  readonly onlyNew?: boolean | undefined
}

/**
 * Writes notices as SARIF 2.1.0 (OASIS), in the part of it that GitHub code scanning reads. The fingerprint is made of what
 * a notice is about and not of its line, so that an alert stays the same alert when lines move.
 */
export function formatSarif(notices: readonly Notice[], options: SarifOptions): string {
  const { rules, category, version, onlyNew } = options
  const ordered = gravestFirst(notices)
  const shown = ordered.slice(0, mostResults)
  const used = [...rules, ...unlisted(shown, rules)]
  const fingerprint = countFingerprints()
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'postmortem-kit', ...(version && { version }), rules: used.map(describeRule) } },
        automationDetails: { id: `${category}/` },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: true,
            ...(ordered.length > shown.length && {
              toolExecutionNotifications: [
                {
                  level: 'warning',
                  message: { text: `${ordered.length - shown.length} more results are left out here.` },
                },
              ],
            }),
          },
        ],
        results: shown.map((notice) => ({
          ruleId: notice.ruleId,
          ruleIndex: used.findIndex(({ id }) => id === notice.ruleId),
          level: levels[notice.severity],
          message: { text: notice.message },
          ...locate('locations', [notice], options),
          ...locate('relatedLocations', notice.related.slice(0, mostRelated), options),
          partialFingerprints: { primaryLocationLineHash: fingerprint(notice) },
          ...(onlyNew && { baselineState: 'new' }),
        })),
      },
    ],
  }
  return formatJson(log)
}

function unlisted(notices: readonly Notice[], rules: readonly ReportedCheck[]): ReportedCheck[] {
  const known = new Set(rules.map(({ id }) => id))
  return notices.flatMap(({ ruleId: id, severity }) => {
    if (known.has(id)) return []
    known.add(id)
    return [{ id, severity, why: '', remedy: '' }]
  })
}

function describeRule({ id, severity, why, remedy }: ReportedCheck) {
  return {
    id,
    ...(why !== '' && { shortDescription: { text: why }, help: { text: `${why} ${remedy}`.trim() } }),
    defaultConfiguration: { level: levels[severity] },
  }
}

interface Located extends NoticePlace {
  readonly span?: Notice['span'] | undefined
  readonly message?: string | undefined
}

/** Places without a file can't be shown, and an empty list is none. */
function locate(key: 'locations' | 'relatedLocations', places: readonly Located[], { repositoryPath }: SarifOptions) {
  const locations = places.flatMap(({ path, line, span, message }, i) => {
    if (path === null) return []
    return [
      {
        ...(key === 'relatedLocations' && { id: i + 1, message: { text: message } }),
        physicalLocation: {
          artifactLocation: { uri: toUri(repositoryPath?.(path) ?? path) },
          // GitHub shows no result without a region.
          region: { startLine: line ?? 1, ...span },
        },
      },
    ]
  })
  return locations.length === 0 ? {} : { [key]: locations }
}

/** A path as a URI reference (RFC 3986): relative, without `./`; one that stays absolute gets its scheme. */
function toUri(path: string): string {
  const segments = path
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '')
    .split('/')
  const encoded = segments.map(encodeSegment).join('/')
  return encoded.startsWith('/') ? `file://${encoded}` : encoded
}

function encodeSegment(segment: string): string {
  try {
    return encodeURIComponent(segment)
  } catch {
    // Half a surrogate pair, which no file system of today hands out.
    return encodeURIComponent(segment.replace(/[\ud800-\udfff]/g, '\ufffd'))
  }
}

/** The hash of a rule and a key, and a number for those that are the same: `2f9c…:1`, the form that GitHub knows. */
function countFingerprints(): (notice: Notice) => string {
  const seen = new Map<string, number>()
  return ({ ruleId, key }) => {
    const hash = createHash('sha256').update(`${ruleId}\n${key}`).digest('hex').slice(0, 16)
    const count = (seen.get(hash) ?? 0) + 1
    seen.set(hash, count)
    return `${hash}:${count}`
  }
}
