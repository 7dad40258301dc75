import { resolve } from 'node:path'
import { matchIncident } from '../../analyze/match-incident.ts'
import { readCorpus } from '../../corpus/read-corpus.ts'
import { detectFindings } from '../../detect/detect-findings.ts'
import { PostmortemError } from '../../diagnostic/postmortem-error.ts'
import type { EarlierIncident } from '../../draft/describe-earlier.ts'
import { draftIncident } from '../../draft/draft-incident.ts'
import type { Finding } from '../../schema/cluster/finding.ts'
import type { IncidentDraft } from '../../schema/cluster/incident-draft.ts'
import type { Snapshot } from '../../schema/cluster/snapshot.ts'
import { templateFields } from '../../template/plan-template.ts'
import { renderIncident } from '../../template/render-incident.ts'
import type { ClusterOptions } from '../input/cluster-options.ts'
import { type HouseStyle, type HouseStyleOption, readHouseStyle } from '../input/house-style.ts'
import { readStatedSeverity, readStatedStatus } from '../input/read-stated.ts'
import { readTemplate } from '../input/read-template.ts'
import { takeSource } from '../input/take-source.ts'
import { unseenCluster } from '../input/unseen-cluster.ts'
import type { Io } from '../io.ts'
import { formatDiagnostics } from './format-diagnostics.ts'
import { paint } from './paint.ts'

export interface DraftRequest extends HouseStyleOption, ClusterOptions {
  readonly title?: string | undefined
  readonly from?: string
  readonly dir: string
  readonly template: string
  readonly severity?: string
  readonly status?: string
  readonly owner?: readonly string[]
  readonly environment?: readonly string[]
  readonly requireCluster?: true
  readonly now?: Date
}

export interface DraftedIncident {
  readonly draft: IncidentDraft
  readonly snapshot: Snapshot
}

export interface DraftedDocument extends DraftedIncident {
  readonly document: string
}

/** What a draft is made of; the template is not a part of it. */
export interface DraftSources extends Omit<DraftRequest, 'template'> {
  /** The absolute paths of the document that is no earlier incident, for it tells this one. */
  readonly except?: readonly string[]
}

/** Reads all that the next postmortem starts from, and drafts it. Writes nothing. */
export async function draftDocument(request: DraftRequest, io: Io): Promise<DraftedDocument> {
  const style = await readHouseStyle(request, io)
  const template = await readTemplate(request.template, io.cwd)
  const { draft: drafted, snapshot } = await draftFrom(request, style, io)
  const draft = { ...drafted, leftToPerson: leftInTemplate(drafted, template, style) }
  return { draft, document: renderIncident(draft, template, { ...style, managed: true }), snapshot }
}

/** Reads cluster or file and the earlier incidents, and drafts from them. */
export async function draftFrom(request: DraftSources, style: HouseStyle, io: Io): Promise<DraftedIncident> {
  const severity = request.severity === undefined ? undefined : readStatedSeverity(request.severity, style)
  const status = request.status === undefined ? undefined : readStatedStatus(request.status, style)
  const snapshot = await takeOrGoWithout(request, io)
  const findings = detectFindings(snapshot)
  const draft = draftIncident(snapshot, {
    findings,
    now: request.now ?? io.now(),
    title: request.title,
    severity,
    status,
    authors: request.owner,
    environments: request.environment,
    earlier: await findEarlier(snapshot, findings, request, style, io),
  })
  return { draft, snapshot }
}

/** What the document asks a person for: a field without a place in the template, and without a value, is not asked. */
function leftInTemplate(
  { leftToPerson, incident }: IncidentDraft,
  template: string,
  { vocabulary }: HouseStyle,
): IncidentDraft['leftToPerson'] {
  const placed: ReadonlySet<string> = templateFields(template, { vocabulary })
  const begun = new Set(Object.entries(incident).flatMap(([field, value]) => (isEmpty(value) ? [] : [field])))
  return leftToPerson.filter(({ at }) => placed.has(at) || begun.has(at))
}

function isEmpty(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0)
}

/** A document without a cluster is worth more than none, unless the cluster was asked for by name. */
async function takeOrGoWithout(request: DraftSources, io: Io): Promise<Snapshot> {
  const { from, requireCluster } = request
  try {
    return await takeSource(from, io, request)
  } catch (error) {
    if (from !== undefined || requireCluster || !(error instanceof PostmortemError)) throw error
    return unseenCluster(error)
  }
}

/** Compares with the postmortems that are there. A folder that is not there yet has none, and is no failure. */
async function findEarlier(
  snapshot: Snapshot,
  findings: readonly Finding[],
  { dir, title, except = [] }: DraftSources,
  { vocabulary }: HouseStyle,
  io: Io,
): Promise<EarlierIncident[]> {
  const corpus = await readCorpus(dir, { cwd: io.cwd, vocabulary, signal: io.signal }).catch((error: unknown) => {
    if (error instanceof PostmortemError && error.code === 'NOT_FOUND') return null
    throw error
  })
  if (corpus === null || corpus.documents.length === 0) return []
  io.err(formatDiagnostics(corpus.diagnostics, paint(io, 'err')))
  // In a cluster with nothing broken all that is left is what a person calls it: an old kill for memory is no likeness.
  const broken = findings.some((finding) => finding.severity !== 'info')
  const query = broken ? snapshot : title
  if (query === undefined) return []
  const others = corpus.documents.filter(({ incident }) => !except.includes(resolve(io.cwd, incident.path ?? '')))
  const incidents = new Map(others.map(({ incident }) => [incident.id, incident]))
  return matchIncident(query, others).flatMap((match) => {
    const incident = incidents.get(match.incident)
    return incident ? [{ match, incident }] : []
  })
}
