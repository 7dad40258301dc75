import { compareText } from '../diagnostic/compare.ts'
import type { Finding, FindingEvidence } from '../schema/finding.ts'
import type { TimelineEntry } from '../schema/timeline-entry.ts'
import { type PhrasePart, phrase } from './phrase.ts'
import { plainLine } from './plain-line.ts'
import { utcMoment } from './utc-moment.ts'
import { writeInline } from './write-markdown.ts'

/** The most signs of one finding that a timeline shows beside its onset; the snapshot holds the rest. */
const signsPerFinding = 3

/** The timeline of a draft, and how many signs it leaves out. */
export interface DraftedTimeline {
  readonly timeline: TimelineEntry[]
  readonly leftOut: number
}

/** Orders what the snapshot shows by time (UTC): the onset of each finding, and its first and last signs. */
export function draftTimeline(findings: readonly Finding[]): DraftedTimeline {
  const moments = new Map<string, { at: string; parts: PhrasePart[]; approximate: boolean }>()
  const add = (at: string, parts: PhrasePart[], approximate: boolean): void => {
    moments.set(`${at} ${plainText(parts)}`, { at, parts, approximate })
  }
  let leftOut = 0
  for (const finding of findings) {
    const since = finding.since === null ? null : utcMoment(finding.since)
    if (since !== null) add(since, onset(finding, since), finding.sinceApproximate)
    const signs = timedSigns(finding).filter(({ at }) => at !== since)
    const shown = signs.length <= signsPerFinding ? signs : [...signs.slice(0, signsPerFinding - 1), ...signs.slice(-1)]
    leftOut += signs.length - shown.length
    for (const { at, evidence } of shown) add(at, sign(evidence), false)
  }
  const timeline = [...moments.values()]
    .sort((a, b) => compareText(a.at, b.at) || compareText(plainText(a.parts), plainText(b.parts)))
    .map(({ at, parts, approximate }) => entry(at, parts, approximate))
  return { timeline, leftOut }
}

/** An entry at one instant, to the second, in UTC. */
function entry(at: string, parts: readonly PhrasePart[], approximate: boolean): TimelineEntry {
  return {
    time: { text: approximate ? `~${at}` : at, start: at, end: null, precision: 'second', zone: 'UTC', approximate },
    event: { text: plainText(parts), markdown: writeInline(phrase(...parts), 'paragraph') },
    milestone: null,
  }
}

function onset(finding: Finding, since: string): PhrasePart[] {
  const shown = finding.evidence.find(({ at }) => at !== null && utcMoment(at) === since)
  const title = plainLine(finding.title)
  return shown ? [`${title}: `, { code: shown.quote }] : [title]
}

function sign({ object, quote, count }: FindingEvidence): PhrasePart[] {
  const times = count > 1 ? ` (seen ${count} times)` : ''
  return [{ code: object.name }, ': ', { code: quote }, times]
}

function timedSigns(finding: Finding): { at: string; evidence: FindingEvidence }[] {
  return finding.evidence
    .flatMap((evidence) => (evidence.at === null ? [] : [{ at: utcMoment(evidence.at), evidence }]))
    .sort((a, b) => compareText(a.at, b.at) || compareText(a.evidence.quote, b.evidence.quote))
}

function plainText(parts: readonly PhrasePart[]): string {
  return plainLine(parts.map((part) => (typeof part === 'string' ? part : plainLine(part.code))).join(''))
}
