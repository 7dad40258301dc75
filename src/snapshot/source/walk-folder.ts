import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { compareText } from '../../text/compare-text.ts'
import type { SourceFile } from './source-file.ts'

/** A must-gather has its logs ten deep. */
const deepestFolder = 16

/** Gives the files of a folder, in order of path. Links and hidden files are left out, so that nothing outside is read. */
export async function* walkFolder(root: string, under = '', depth = 0): AsyncIterable<SourceFile> {
  const entries = await readdir(join(root, under), { withFileTypes: true })
  for (const entry of entries.sort((a, b) => compareText(a.name, b.name))) {
    if (entry.name.startsWith('.')) continue
    const path = under === '' ? entry.name : `${under}/${entry.name}`
    if (entry.isDirectory() && depth < deepestFolder) yield* walkFolder(root, path, depth + 1)
    else if (entry.isFile()) yield { path, chunks: () => createReadStream(join(root, path)) }
  }
}
