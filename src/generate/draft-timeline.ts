import { readChanges } from '../detect/read-changes.ts'
import { readClusterTimeline } from '../detect/read-cluster-timeline.ts'
import { compareText } from '../diagnostic/compare.ts'
import { readMilestone } from '../parse/field/milestone.ts'
import type { Finding } from '../schema/finding.ts'
import type { Snapshot } from '../schema/snapshot.ts'
import type { TimelineEntry } from '../schema/timeline-entry.ts'
import { readTime } from '../time/read-time.ts'
import { TimelineClock } from '../time/timeline-clock.ts'
import { builtinVocabulary } from '../vocabulary/vocabulary.ts'
import { type PhrasePart, phrase } from './phrase.ts'
import { plainLine } from './plain-line.ts'
import { utcMoment } from './utc-moment.ts'
import { writeInline } from './write-markdown.ts'

interface Moment {
  readonly at: string
  readonly parts: readonly PhrasePart[]
  readonly approximate: boolean
}

/**
 * Orders what the snapshot dates (UTC): events, conditions and ends of containers that tell of the findings, what was
 * changed, and the onset of every finding that none of them shows.
 */
export function draftTimeline(snapshot: Snapshot, findings: readonly Finding[]): TimelineEntry[] {
  const told = [...factsOf(snapshot, findings), ...changesOf(snapshot)]
  const known = new Set(told.map(({ at }) => at))
  const moments = new Map<string, Moment>()
  for (const moment of [...told, ...onsetsOf(findings, known)]) {
    moments.set(`${moment.at} ${plainText(moment.parts)}`, moment)
  }
  return [...moments.values()]
    .sort((a, b) => compareText(a.at, b.at) || compareText(plainText(a.parts), plainText(b.parts)))
    .map(entryOf)
}

function factsOf(snapshot: Snapshot, findings: readonly Finding[]): Moment[] {
  return readClusterTimeline(snapshot, findings).map(({ at, until, text, object, count }) => {
    const last = until === null ? '' : `last at ${utcMoment(until)}`
    const times = count > 1 ? `${count} times` : ''
    const repeated = [times, last].filter((part) => part !== '').join(', ')
    const parts: PhrasePart[] = [{ code: object.name }, ': ', { code: text }, repeated === '' ? '' : ` (${repeated})`]
    return { at: utcMoment(at), parts, approximate: false }
  })
}

function changesOf(snapshot: Snapshot): Moment[] {
  return readChanges(snapshot).map(({ at, text }) => ({
    at: utcMoment(at),
    parts: ['Change: ', { code: text }],
    approximate: false,
  }))
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
