import type { ClusterChange } from '../cause/cluster-change.ts'
import { readClusterTimeline } from '../cause/read-cluster-timeline.ts'
import type { ClusterView } from '../kube/cluster-view.ts'
import { refKey } from '../kube/object-ref.ts'
import { type PhrasePart, phrase } from '../markdown/write/phrase.ts'
import { writeInline } from '../markdown/write/write-markdown.ts'
import { readMilestone } from '../parse/timeline/milestone.ts'
import type { Finding } from '../schema/cluster/finding.ts'
import type { TimelineEntry } from '../schema/incident/timeline-entry.ts'
import { compareText } from '../text/compare-text.ts'
import { plainLine } from '../text/plain-line.ts'
import { readTime } from '../time/read-time.ts'
import { TimelineClock } from '../time/timeline-clock.ts'
import { builtinVocabulary } from '../vocabulary/vocabulary.ts'
import { utcMoment } from './utc-moment.ts'

/** The most changes that a timeline tells. */
const mostChanges = 40

interface Moment {
  readonly at: string
  readonly parts: readonly PhrasePart[]
  readonly approximate: boolean
}

/**
 * Orders what the snapshot dates (UTC): events, conditions and ends of containers that tell of the findings, what was
 * changed, and the onset of every finding that none of them shows.
 */
export function draftTimeline(
  view: ClusterView,
  findings: readonly Finding[],
  changes: readonly ClusterChange[],
): TimelineEntry[] {
  const told = [...factsOf(view, findings), ...chooseChanges(changes, findings).map(toldChange)]
  const known = new Set(told.map(({ at }) => at))
  const moments = new Map<string, Moment>()
  for (const moment of [...told, ...onsetsOf(findings, known)]) {
    moments.set(`${moment.at} ${plainText(moment.parts)}`, moment)
  }
  return [...moments.values()]
    .sort((a, b) => compareText(a.at, b.at) || compareText(plainText(a.parts), plainText(b.parts)))
    .map(entryOf)
}

function factsOf(view: ClusterView, findings: readonly Finding[]): Moment[] {
  return readClusterTimeline(view.snapshot, findings, view).map(({ at, until, text, object, count }) => {
    const last = until === null ? '' : `last at ${utcMoment(until)}`
    const times = count > 1 ? `${count} times` : ''
    const repeated = [times, last].filter((part) => part !== '').join(', ')
    const parts: PhrasePart[] = [{ code: object.name }, ': ', { code: text }, repeated === '' ? '' : ` (${repeated})`]
    return { at: utcMoment(at), parts, approximate: false }
  })
}

function toldChange({ at, text }: ClusterChange): Moment {
  return { at: utcMoment(at), parts: ['Change: ', { code: text }], approximate: false }
}

/** Changes of what broke and of its namespace are told first, then the latest of the rest; a busy day has hundreds. */
function chooseChanges(changes: readonly ClusterChange[], findings: readonly Finding[]): ClusterChange[] {
  if (changes.length <= mostChanges) return [...changes]
  const faults = findings.filter((finding) => finding.severity !== 'info')
  const objects = new Set(faults.flatMap(({ workload, chain }) => [workload, ...chain].map(refKey)))
  const namespaces = new Set(faults.flatMap(({ workload }) => workload.namespace ?? []))
  const rankOf = ({ object }: ClusterChange): number => {
    if (objects.has(refKey(object))) return 0
    return object.namespace === null || namespaces.has(object.namespace) ? 1 : 2
  }
  return [...changes].sort((a, b) => rankOf(a) - rankOf(b) || compareText(b.at, a.at)).slice(0, mostChanges)
}

function onsetsOf(findings: readonly Finding[], known: ReadonlySet<string>): Moment[] {
  return findings.flatMap(({ since, sinceApproximate, title, severity }): Moment[] => {
    const at = since === null ? null : utcMoment(since)
    if (at === null || severity === 'info' || known.has(at)) return []
    return [{ at, parts: [plainLine(title)], approximate: sinceApproximate }]
  })
}

function entryOf({ at, parts, approximate }: Moment): TimelineEntry {
  const vocabulary = builtinVocabulary()
  const text = approximate ? `~${at}` : at
  const event = plainText(parts)
  return {
    time: new TimelineClock(null).resolve(text, readTime(text, vocabulary), { zone: null, approximate: false }),
    event: { text: event, markdown: writeInline(phrase(...parts), 'paragraph') },
    milestone: readMilestone(event, vocabulary),
  }
}

function plainText(parts: readonly PhrasePart[]): string {
  return plainLine(parts.map((part) => (typeof part === 'string' ? part : plainLine(part.code))).join(''))
}
