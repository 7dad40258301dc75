import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compareText } from '../diagnostic/compare.ts'
import { PostmortemError } from '../diagnostic/postmortem-error.ts'
import type { Gap } from '../schema/snapshot.ts'
import { decodeSource } from './decode-source.ts'
import { parseSourceText } from './parse-source-text.ts'
import { joinParts, noParts, type SourceParts } from './source-parts.ts'

const deepestFolder = 8

/**
 * Reads all that a folder of kubectl's output holds: JSON and YAML files, and the log files of a dump. A file that
 * cannot be read costs itself only and becomes a gap. Links are not followed.
 * @throws PostmortemError BAD_SOURCE where nothing in the folder is Kubernetes'
 */
export async function readFolder(folder: string, name: string, signal?: AbortSignal): Promise<SourceParts> {
  const parts: SourceParts[] = []
  for (const path of await listFiles(folder, '')) {
    signal?.throwIfAborted()
    parts.push(await readPart(folder, path))
  }
  const all = joinParts(parts)
  if (all.objects.length > 0 || all.logs.length > 0 || all.saved !== null || all.listed.length > 0) return all
  const [first] = all.gaps
  throw new PostmortemError(
    'BAD_SOURCE',
    first === undefined
      ? `${name} holds no output of kubectl.`
      : `${name} holds no output of kubectl that could be read. ${first.detail ?? first.what}`,
    'Write one with "kubectl cluster-info dump --all-namespaces --output-directory=DIR", or save "kubectl get … -o json" there.',
  )
}

async function listFiles(root: string, under: string, depth = 0): Promise<string[]> {
  const entries = await readdir(join(root, under), { withFileTypes: true })
  const found: string[] = []
  for (const entry of entries.sort((a, b) => compareText(a.name, b.name))) {
    if (entry.name.startsWith('.')) continue
    const path = under === '' ? entry.name : `${under}/${entry.name}`
    if (entry.isDirectory() && depth < deepestFolder) found.push(...(await listFiles(root, path, depth + 1)))
    else if (entry.isFile() && /\.(?:json|jsonl|ndjson|ya?ml|txt|log)$/.test(entry.name)) found.push(path)
  }
  return found
}

async function readPart(folder: string, path: string): Promise<SourceParts> {
  const isLog = /\.(?:txt|log)$/.test(path)
  try {
    const bytes = await readFile(join(folder, path))
    // kubectl creates a log file for a pod even where it has nothing to say.
    if (bytes.length === 0 && isLog) return noParts
    const text = decodeSource(bytes, path)
    if (isLog && !text.includes('==== START logs for container ')) return { ...noParts, gaps: namelessLog(path) }
    return parseSourceText(text, path)
  } catch (error) {
    const detail = error instanceof PostmortemError ? error.message : `${path} could not be read (${codeOf(error)}).`
    const remedy = error instanceof PostmortemError ? error.hint : 'Check the permissions of the file.'
    return { ...noParts, gaps: [{ what: `the file ${path}`, reason: 'unreadable', detail, remedy }] }
  }
}

function namelessLog(path: string): Gap[] {
  if (!path.endsWith('.log')) return []
  return [
    {
      what: `the log ${path}`,
      reason: 'unreadable',
      detail: 'It does not say which container wrote it.',
      remedy: 'kubectl cluster-info dump --all-namespaces --output-directory=DIR',
    },
  ]
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}
