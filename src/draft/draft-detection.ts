import { lineList } from '../markdown/write/nodes.ts'
import { type PhrasePart, phrase, phraseText } from '../markdown/write/phrase.ts'
import { writeBlocks } from '../markdown/write/write-markdown.ts'
import type { Finding } from '../schema/cluster/finding.ts'
import type { Snapshot } from '../schema/cluster/snapshot.ts'
import type { Prose } from '../schema/incident/prose.ts'
import { compareText } from '../text/compare-text.ts'
import { countEach } from '../text/count-each.ts'
import { countOf } from '../text/count-of.ts'
import { plainLine } from '../text/plain-line.ts'
import { prompt } from './left-to-person.ts'
import { utcMoment } from './utc-moment.ts'

/** Most severe first. */
const severities = ['critical', 'high', 'medium', 'low'] as const

/** What each kind of source is called in a sentence. */
const sourceNames: Record<Snapshot['source']['kind'], string> = {
  live: 'the live cluster',
  'kubectl-output': 'saved kubectl output',
  'cluster-info-dump': 'a cluster-info dump',
  'support-bundle': 'a support bundle',
  'must-gather': 'a must-gather archive',
  'cnpg-report': 'a CloudNativePG report',
  snapshot: 'a saved snapshot',
  none: 'no source',
}

/**
 * Lists where and when the cluster was read, how many faults it showed, and which came first. Who noticed, and which alert
 * should have fired, is in no snapshot and is asked for. Null where nothing was read.
 */
export function draftDetection(snapshot: Snapshot, findings: readonly Finding[]): Prose | null {
  if (snapshot.source.kind === 'none') return null
  const noticed: PhrasePart[] = ['Who or what noticed first, and which alert should have fired: ', prompt]
  const lines = [whereAndWhen(snapshot), shown(findings), firstSign(findings), noticed].filter((line) => line !== null)
  return {
    text: lines.map((line) => phraseText(...line)).join(' '),
    markdown: writeBlocks([lineList(lines.map((line) => phrase(...line)))]),
  }
}

function whereAndWhen({ source, takenAt, window }: Snapshot): PhrasePart[] {
  const { name, context, server, namespaces } = source
  return [
    takenAt === null
      ? 'Cluster state at an unknown time, read from '
      : `Cluster state at ${utcMoment(takenAt)}, read from `,
    sourceNames[source.kind],
    ...(name === null ? [] : [' ', { code: name }]),
    ...(context === null ? [] : [', context ', { code: context }]),
    ...(server === null ? [] : [', server ', { code: server }]),
    ...(namespaces === null
      ? [source.kind === 'live' ? ', all namespaces' : '']
      : [
          ', namespaces ',
          ...namespaces.flatMap((namespace, i): PhrasePart[] => [i > 0 ? ', ' : '', { code: namespace }]),
          ' only',
        ]),
    ...(window.since === null ? [] : [`, events and logs since ${utcMoment(window.since)}`]),
    ...(window.until === null ? [] : [`, events and logs until ${utcMoment(window.until)}`]),
    '.',
  ]
}

function shown(findings: readonly Finding[]): PhrasePart[] {
  const faults = findings.filter((finding) => finding.severity !== 'info')
  const noted = findings.length - faults.length
  const notes = noted === 0 ? '' : ` ${countOf(noted, 'note')}.`
  if (faults.length === 0) return [`No fault that the kit knows of.${notes}`]
  const counts = countEach(faults.map(({ severity }) => severity))
  const bySeverity = severities
    .flatMap((severity) => (counts.has(severity) ? [`${counts.get(severity)} ${severity}`] : []))
    .join(', ')
  return [`${countOf(faults.length, 'fault')}, rated by the kit: ${bySeverity}.${notes}`]
}

/** Of the most severe only: what has been wrong for weeks and hurts less is no sign of this incident. */
function firstSign(findings: readonly Finding[]): PhrasePart[] | null {
  const worst = severities.find((rank) => findings.some(({ severity }) => severity === rank))
  const [first] = findings
    .flatMap(({ since, sinceApproximate, title, severity }) =>
      since === null || severity !== worst ? [] : [{ at: utcMoment(since), sinceApproximate, title }],
    )
    .sort((a, b) => compareText(a.at, b.at) || compareText(a.title, b.title))
  if (first === undefined) return null
  const caveat = first.sinceApproximate ? ' (or earlier)' : ''
  return [`Earliest sign of the most severe faults: ${first.at}${caveat}, `, { code: plainLine(first.title) }, '.']
}
