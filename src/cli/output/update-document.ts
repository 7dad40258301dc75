import { realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import { readTeamSettings } from '../../corpus/read-team-settings.ts'
import { PostmortemError } from '../../diagnostic/postmortem-error.ts'
import { parseIncident } from '../../parse/parse-incident.ts'
import { type DraftUpdate, updateDraft } from '../../template/update-draft.ts'
import { readDrafted } from '../input/read-drafted.ts'
import type { Io } from '../io.ts'
import { type DraftRequest, draftFrom } from './draft-document.ts'
import { replaceFile } from './replace-file.ts'
import { summarizeDraft } from './summarize-draft.ts'
import { summarizeUpdate } from './summarize-update.ts'

export interface UpdateRequest extends Omit<DraftRequest, 'title' | 'template'> {
  readonly update: string
  /** Prints the document and leaves the file alone. */
  readonly stdout?: true | undefined
}

/**
 * Takes a new snapshot into a document of an earlier one. What a person has changed stays, and what is new for it is
 * printed. Without a source that can be read nothing is written.
 */
export async function updateDocument(request: UpdateRequest, io: Io): Promise<void> {
  const path = request.update
  const { bytes, text } = await readDrafted(path, io.cwd)
  const style = await readTeamSettings({ file: request.config, cwd: io.cwd, paths: [request.dir, path] })
  const { title } = parseIncident(text, { path, vocabulary: style.vocabulary }).incident
  const { draft, snapshot } = await draftFrom(
    { ...request, title: title ?? undefined, except: await pathsOf(path, io), requireCluster: true },
    style,
    io,
  )
  const update = updateDraft(text, draft, style)
  if (isForeign(update)) throw noParts(path)
  io.signal.throwIfAborted()
  if (request.stdout) io.data(update.document)
  else if (update.document !== text) await replaceFile(path, update.document, { cwd: io.cwd, before: bytes })
  summarizeDraft({ ...draft, leftToPerson: [] }, snapshot, io)
  summarizeUpdate(update, path, { ...io, out: request.stdout ? io.err : io.out })
}

/** A document may be named by a link, and found in its folder by its own name. */
async function pathsOf(path: string, { cwd }: Io): Promise<string[]> {
  const named = resolve(cwd, path)
  return [named, await realpath(named).catch(() => named)]
}

/** Without a single part there is nothing that the kit may write to. */
function isForeign({ rewritten, edited, kept, upToDate, stray }: DraftUpdate): boolean {
  return [rewritten, edited, kept, upToDate, stray].every(({ length }) => length === 0)
}

function noParts(path: string): PostmortemError {
  return new PostmortemError(
    'USAGE',
    `${path} has no part that can be kept up to date: the comments "<!-- postmortem:begin … -->" are not there.`,
    'Only documents that "postmortem new" has written have them. Draft one with --stdout, and copy what you need.',
  )
}
