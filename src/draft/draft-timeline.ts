import type { ClusterChange } from '../cause/cluster-change.ts'
import { readClusterTimeline } from '../cause/read-cluster-timeline.ts'
import type { ClusterView } from '../kube/cluster-view.ts'
import { refKey } from '../kube/object-ref.ts'
import { type PhrasePart, phrase, phraseText } from '../markdown/write/phrase.ts'
import { writeInline } from '../markdown/write/write-markdown.ts'
import { readMilestone } from '../parse/timeline/milestone.ts'
import type { Finding } from '../schema/cluster/finding.ts'
import type { IncidentDraft } from '../schema/cluster/incident-draft.ts'
import type { TimelineEntry } from '../schema/incident/timeline-entry.ts'
import { compareText } from '../text/compare-text.ts'
import { readTime } from '../time/read-time.ts'
import { TimelineClock } from '../time/timeline-clock.ts'
import { builtinVocabulary } from '../vocabulary/vocabulary.ts'
import { type EventRepeats, formatRepeats } from './event-repeats.ts'
import { utcMoment } from './utc-moment.ts'

/** The most changes in a timeline. Chosen: a busy cluster has hundreds a day, and some 40 rows are still read. */
const mostChanges = 40

/** The timeline of a draft, and which of its events came more than once. */
export interface DraftedTimeline {
  readonly timeline: TimelineEntry[]
  readonly repeatedEvents: IncidentDraft['repeatedEvents']
}

interface Moment {
  readonly at: string
  readonly parts: readonly PhrasePart[]
  readonly approximate: boolean
  readonly repeats: EventRepeats
}

const once: EventRepeats = { count: 1, last: null }

/**
 * Orders what the snapshot dates (UTC): events, conditions and ends of containers that belong to the findings, changes,
 * and the onset of every finding that none of them shows.
 */
export function draftTimeline(
  view: ClusterView,
  findings: readonly Finding[],
  changes: readonly ClusterChange[],
): DraftedTimeline {
  const dated = [...factsOf(view, findings), ...chooseChanges(changes, findings).map(changeOf)]
  const known = new Set(dated.map(({ at }) => at))
  const moments = new Map<string, Moment>()
  for (const moment of [...dated, ...onsetsOf(findings, known)]) moments.set(`${moment.at} ${textOf(moment)}`, moment)
  const ordered = [...moments.values()].sort((a, b) => compareText(a.at, b.at) || compareText(textOf(a), textOf(b)))
  return {
    timeline: ordered.map(entryOf),
    repeatedEvents: ordered.flatMap(({ parts, repeats }, i) =>
      formatRepeats(repeats) === '' ? [] : [{ at: `timeline[${i}]`, event: phraseText(...parts), ...repeats }],
    ),
  }
}

function factsOf(view: ClusterView, findings: readonly Finding[]): Moment[] {
  return readClusterTimeline(view.snapshot, findings, view).map(({ at, until, text, object, count }) => ({
    at: utcMoment(at),
    parts: [{ code: object.name }, ': ', { code: text }],
    approximate: false,
    repeats: { count, last: until === null ? null : utcMoment(until) },
  }))
}

function changeOf({ at, text }: ClusterChange): Moment {
  return { at: utcMoment(at), parts: ['Change: ', { code: text }], approximate: false, repeats: once }
}

/** Changes of what broke come first, then those of its namespace, then the latest of the rest. */
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
    return [{ at, parts: [title], approximate: sinceApproximate, repeats: once }]
  })
}

function entryOf(moment: Moment): TimelineEntry {
  const vocabulary = builtinVocabulary()
  const text = moment.approximate ? `~${moment.at}` : moment.at
  const event = textOf(moment)
  return {
    time: new TimelineClock(null).resolve(text, readTime(text, vocabulary), { zone: null, approximate: false }),
    event: { text: event, markdown: writeInline(phrase(...wholeOf(moment)), 'paragraph') },
    milestone: readMilestone(event, vocabulary),
  }
}

function textOf(moment: Moment): string {
  return phraseText(...wholeOf(moment))
}

function wholeOf({ parts, repeats }: Moment): readonly PhrasePart[] {
  return [...parts, formatRepeats(repeats)]
}
