import { readChanges } from '../cause/read-changes.ts'
import { findingsIn } from '../detect/detect-findings.ts'
import type { Detector } from '../detect/detector.ts'
import { slugify } from '../document/slugify.ts'
import { viewCluster } from '../kube/cluster-view.ts'
import type { Finding } from '../schema/cluster/finding.ts'
import type { DraftedEarlier, IncidentDraft } from '../schema/cluster/incident-draft.ts'
import type { Snapshot } from '../schema/cluster/snapshot.ts'
import { emptyIncident } from '../schema/incident/empty-incident.ts'
import type { Incident } from '../schema/incident/incident.ts'
import { compareText } from '../text/compare-text.ts'
import { plainLine } from '../text/plain-line.ts'
import { describeEarlier } from './describe-earlier.ts'
import { draftDetection } from './draft-detection.ts'
import { draftHypotheses } from './draft-hypotheses.ts'
import { draftPaths } from './draft-paths.ts'
import { draftServices } from './draft-services.ts'
import { draftTimeline } from './draft-timeline.ts'
import type { EarlierIncident } from './find-earlier.ts'
import { leftToPerson } from './left-to-person.ts'
import { utcMoment } from './utc-moment.ts'

export interface DraftOptions {
  /** The clock; the day of a document whose source does not say when it was taken. */
  readonly now: Date
  /** What was broken, in a person's words. @default the title of the most severe finding */
  readonly title?: string | undefined
  /** As a person states them; each stays out of what is left to a person. */
  readonly severity?: Incident['severity'] | undefined
  readonly status?: Incident['status'] | undefined
  readonly environments?: readonly string[] | undefined
  readonly authors?: readonly string[] | undefined
  /** Earlier incidents that were compared with the snapshot, best first, as `findEarlier` gives them. @default none */
  readonly earlier?: readonly EarlierIncident[] | undefined
  /** @default builtinDetectors */
  readonly detectors?: readonly Detector[] | undefined
  /** Findings already detected in this snapshot. @default detectFindings(snapshot, { detectors }) */
  readonly findings?: readonly Finding[] | undefined
  readonly path?: string | undefined
}

/**
 * Drafts the next postmortem as far as a snapshot shows it. Every value is observed or inferred, with the reason; what
 * the snapshot does not show stays empty and is listed as left to a person. A snapshot of kind `none` gives only the
 * title, the date and what could not be seen.
 */
export function draftIncident(snapshot: Snapshot, options: DraftOptions): IncidentDraft {
  const view = viewCluster(snapshot)
  const findings = options.findings ?? findingsIn(view, options)
  const changes = readChanges(snapshot, view)
  const earlier = describeEarlier(options.earlier ?? [])
  const { services, provenance: ofServices } = draftServices(view, findings)
  const { timeline, repeatedEvents } = draftTimeline(view, findings, changes)
  const detection = draftDetection(snapshot, findings)
  const title = titleOf(findings, options.title)
  const date = utcMoment(snapshot.takenAt ?? options.now).slice(0, 10)
  const environments = options.environments ?? distinct(services.flatMap(({ environment }) => environment ?? []))
  const onset = onsetOf(findings)

  const incident: Incident = {
    ...emptyIncident(),
    id: `${date}-${slugify(title ?? '')}`,
    path: options.path ?? null,
    title,
    language: 'en',
    date,
    window: { start: onset ?? date, end: null },
    severity: options.severity ?? null,
    status: options.status ?? null,
    environments: environments.map(plainLine),
    authors: (options.authors ?? []).map(plainLine),
    detection: detection && { ...detection, noticedBy: null, warned: null },
    timeline,
    affectedServices: services,
    references: earlier.map((one) => ({ text: one.title ?? one.incident, url: one.path, kind: 'incident' })),
    relatedIncidents: earlier.map((one) => one.incident),
    signals: signalsOf(findings),
  }
  return {
    incident,
    provenance: [
      ...headProvenance(snapshot, findings, options, onset, incident),
      ...ofServices,
      ...timeline.map((_, i) => ({
        at: `timeline[${i}]`,
        how: 'observed' as const,
        reason: 'A time that the cluster recorded.',
      })),
      ...referenceProvenance(earlier),
    ],
    leftToPerson: leftToPerson(incident),
    findings: [...findings],
    paths: draftPaths(view, findings),
    repeatedEvents,
    gaps: snapshot.gaps,
    earlier,
    hypotheses: draftHypotheses(view, findings, changes),
  }
}

function titleOf(findings: readonly Finding[], given: string | undefined): string | null {
  if (given !== undefined && plainLine(given) !== '') return plainLine(given)
  const [leading] = findings
  return leading === undefined ? null : plainLine(leading.title)
}

function onsetOf(findings: readonly Finding[]): string | null {
  const [first] = findings
    .flatMap(({ since, severity }) => (since === null || severity === 'info' ? [] : [utcMoment(since)]))
    .sort(compareText)
  return first ?? null
}

function signalsOf(findings: readonly Finding[]): Incident['signals'] {
  const signals = new Map<string, string>()
  for (const { signature, evidence, title } of findings) {
    if (signature !== null && !signals.has(signature)) signals.set(signature, plainLine(evidence[0]?.quote ?? title))
  }
  return [...signals].map(([signature, quote]) => ({ signature, quote }))
}

function headProvenance(
  { takenAt, source }: Snapshot,
  findings: readonly Finding[],
  options: DraftOptions,
  onset: string | null,
  incident: Incident,
): IncidentDraft['provenance'] {
  const provenance: IncidentDraft['provenance'] = []
  const add = (at: string, how: 'observed' | 'inferred', reason: string): void => {
    provenance.push({ at, how, reason })
  }
  if (incident.title !== null && options.title === undefined) {
    add('title', 'inferred', `The most severe finding: ${findings[0]?.id ?? ''}.`)
  }
  if (takenAt === null) add('date', 'inferred', 'The day of writing; the source does not say when it was taken.')
  else add('date', 'observed', 'The day on which the cluster was read (UTC).')
  if (onset !== null) add('window.start', 'observed', 'The earliest sign among the findings.')
  if (incident.environments.length > 0 && options.environments === undefined) {
    add('environments', 'inferred', 'From the names of the namespaces.')
  }
  if (incident.detection !== null) add('detection', 'observed', `Read from a source of kind ${source.kind}.`)
  return provenance
}

function referenceProvenance(earlier: readonly DraftedEarlier[]): IncidentDraft['provenance'] {
  return earlier.map(({ verdict, score }, i) => ({
    at: `references[${i}]`,
    how: 'inferred',
    reason: `Compared with the findings: ${verdict}, score ${score.toFixed(2)}.`,
  }))
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort(compareText)
}
