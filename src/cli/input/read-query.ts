import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { isDocumentName } from '../../corpus/find-documents.ts'
import { decodeDocument } from '../../corpus/read-document.ts'
import type { TeamSettings } from '../../corpus/read-team-settings.ts'
import { PostmortemError } from '../../diagnostic/postmortem-error.ts'
import { parseIncident } from '../../parse/parse-incident.ts'
import type { ParsedIncident } from '../../parse/parsed-incident.ts'
import type { Snapshot } from '../../schema/cluster/snapshot.ts'
import { readSnapshot } from '../../snapshot/source/read-snapshot.ts'
import type { Io } from '../io.ts'
import { requireDocuments } from './read-documents.ts'

export type MatchQuery = ParsedIncident | Snapshot | string

/**
 * Reads what is compared: a postmortem by its Markdown name, any other file or folder as what kubectl wrote, `-` by what
 * stands on stdin, and else the words themselves.
 */
export async function readQuery(text: string, style: TeamSettings, io: Io): Promise<MatchQuery> {
  if (text === '-') return readStdinQuery(style, io)
  if (await isThere(resolve(io.cwd, text)))
    return isDocumentName(text)
      ? readDocumentQuery(text, style, io)
      : readSnapshot(text, { cwd: io.cwd, now: io.now(), signal: io.signal })
  if (/^\S+\.[a-z]{2,4}$/i.test(text) || /^\.{0,2}\/\S*$/.test(text)) {
    throw new PostmortemError(
      'NOT_FOUND',
      `There is no file "${text}".`,
      'Check the path, or describe what is broken in a sentence.',
    )
  }
  return text
}

async function readDocumentQuery(path: string, style: TeamSettings, io: Io): Promise<ParsedIncident | string> {
  const { documents } = await requireDocuments([path], style, io)
  return documents[0] ?? path
}

/** JSON and YAML lists are what kubectl prints; a heading is what a postmortem has; the rest are words. */
async function readStdinQuery({ vocabulary }: TeamSettings, io: Io): Promise<MatchQuery> {
  const { text, diagnostics } = decodeDocument(await io.readInput(), '-', Number.POSITIVE_INFINITY)
  if (text === null) {
    throw new PostmortemError(
      'NOT_READABLE',
      `stdin: ${diagnostics[0]?.message ?? 'nothing'}`,
      'Pipe a postmortem, a sentence or the output of kubectl into it.',
    )
  }
  if (/^\s*[{[]|^(---\s+)?(apiVersion|kind|items):/.test(text)) {
    return readSnapshot('-', { cwd: io.cwd, stdin: text, now: io.now(), signal: io.signal })
  }
  return /^(---|\+\+\+|#{1,6}\s)/m.test(text) ? parseIncident(text, { vocabulary }) : text.trim()
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
