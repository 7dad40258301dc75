import { resolve } from 'node:path'
import { readCorpus } from '../../corpus/read-corpus.ts'
import { readTeamSettings, type TeamSettings } from '../../corpus/read-team-settings.ts'
import { readTemplate } from '../../corpus/read-template.ts'
import { detectFindings } from '../../detect/detect-findings.ts'
import { PostmortemError } from '../../diagnostic/postmortem-error.ts'
import { draftIncident } from '../../draft/draft-incident.ts'
import { findEarlier } from '../../draft/find-earlier.ts'
import type { ParsedIncident } from '../../parse/parsed-incident.ts'
import { formatDiagnostics } from '../../report/format-diagnostics.ts'
import type { IncidentDraft } from '../../schema/cluster/incident-draft.ts'
import type { Snapshot } from '../../schema/cluster/snapshot.ts'
import { listLeftToPerson } from '../../template/list-left-to-person.ts'
import { renderIncident } from '../../template/render-incident.ts'
import type { ClusterOptions } from '../input/cluster-options.ts'
import type { ConfigOption } from '../input/config-option.ts'
import { readSnapshotSource } from '../input/read-snapshot-source.ts'
import { readStatedSeverity, readStatedStatus } from '../input/read-stated.ts'
import { unreachableCluster } from '../input/unreachable-cluster.ts'
import type { Io } from '../io.ts'
import { paint } from './paint.ts'

export interface DraftRequest extends ConfigOption, ClusterOptions {
  readonly title?: string | undefined
  readonly from?: string | undefined
  readonly dir: string
  readonly template: string
  readonly severity?: string | undefined
  readonly status?: string | undefined
  readonly owner?: readonly string[] | undefined
  readonly environment?: readonly string[] | undefined
  readonly requireCluster?: true | undefined
  readonly now?: Date | undefined
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
  /** The absolute paths of the document of this incident, which is no earlier one. */
  readonly except?: readonly string[] | undefined
}

/** Reads all that the next postmortem starts from, and drafts it. Writes nothing. */
export async function draftDocument(request: DraftRequest, io: Io): Promise<DraftedDocument> {
  const style = await readTeamSettings({ file: request.config, cwd: io.cwd, paths: [request.dir] })
  const template = await readTemplate(request.template, io)
  const { draft: drafted, snapshot } = await draftFrom(request, style, io)
  const draft = { ...drafted, leftToPerson: listLeftToPerson(drafted, template, style) }
  return { draft, document: renderIncident(draft, template, { ...style, managed: true }), snapshot }
}

/** Reads cluster or file and the earlier incidents, and drafts from them. */
export async function draftFrom(request: DraftSources, style: TeamSettings, io: Io): Promise<DraftedIncident> {
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
    earlier: findEarlier(snapshot, await readEarlier(request, style, io), { findings, title: request.title }),
  })
  return { draft, snapshot }
}

/** A document without a cluster is worth more than none, unless the cluster was asked for by name. */
async function takeOrGoWithout(request: DraftSources, io: Io): Promise<Snapshot> {
  const { from, requireCluster } = request
  try {
    return await readSnapshotSource(from, io, request)
  } catch (error) {
    if (from !== undefined || requireCluster || !(error instanceof PostmortemError)) throw error
    return unreachableCluster(error)
  }
}

/** Reads the postmortems that are there. A folder that is not there yet has none, and is no failure. */
async function readEarlier(
  { dir, except = [] }: DraftSources,
  { vocabulary }: TeamSettings,
  io: Io,
): Promise<ParsedIncident[]> {
  const corpus = await readCorpus(dir, { cwd: io.cwd, vocabulary, signal: io.signal }).catch((error: unknown) => {
    if (error instanceof PostmortemError && error.code === 'NOT_FOUND') return null
    throw error
  })
  if (corpus === null || corpus.documents.length === 0) return []
  io.err(formatDiagnostics(corpus.diagnostics, paint(io, 'err')))
  return corpus.documents.filter(({ incident }) => !except.includes(resolve(io.cwd, incident.path ?? '')))
}
