import { readdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { PostmortemError } from '../diagnostic/postmortem-error.ts'

/**
 * Finds the nearest file of one of these names, in the working folder or one above it, up to the root of the git
 * repository and no further; null where there is none.
 *
 * @param remedy What to do where two of them stand in one folder.
 * @throws PostmortemError with code `CONFIG` where two of them stand in one folder.
 */
export async function findSettings(names: readonly string[], cwd: string, remedy: string): Promise<string | null> {
  for (const { folder, names: there } of await foldersOfRepository(cwd)) {
    const [found, second] = names.filter((name) => there.has(name))
    if (second !== undefined) {
      throw new PostmortemError('CONFIG', `Both ${found} and ${second} stand in "${folder}".`, remedy)
    }
    if (found !== undefined) return join(folder, found)
  }
  return null
}

interface Folder {
  readonly folder: string
  readonly names: ReadonlySet<string>
}

/** From the working folder up to the root of its repository; outside of one the working folder alone. */
async function foldersOfRepository(cwd: string): Promise<Folder[]> {
  const folders: Folder[] = []
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    // A folder that can't be listed holds no config that could be read.
    const names = new Set(await readdir(folder).catch(() => []))
    folders.push({ folder, names })
    if (names.has('.git')) return folders
    if (dirname(folder) === folder) return folders.slice(0, 1)
  }
}
