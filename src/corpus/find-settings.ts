import { readdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { PostmortemError } from '../diagnostic/postmortem-error.ts'

/** Where settings are searched for. */
export interface SettingsSearch {
  /** The working folder. @default process.cwd() */
  readonly cwd?: string | undefined
  /** What is read: settings beside or above it come before those of the working folder. @default nothing */
  readonly paths?: readonly string[] | undefined
}

/**
 * Finds the nearest file of one of these names: beside or above what is read, else in the working folder or one above it,
 * up to the root of the git repository and no further; null where there is none.
 *
 * @param remedy What to do where two of them stand in one folder.
 * @throws PostmortemError with code `CONFIG` where two of them stand in one folder.
 */
export async function findSettings(
  names: readonly string[],
  { cwd = process.cwd(), paths = [] }: SettingsSearch,
  remedy: string,
): Promise<string | null> {
  // Outside of a repository: the folder itself, and the one that it lies in.
  const searched = [...paths.map((path) => ({ start: resolve(cwd, path), outside: 2 })), { start: cwd, outside: 1 }]
  for (const { start, outside } of searched) {
    for (const { folder, names: there } of await foldersOfRepository(start, outside)) {
      const [found, second] = names.filter((name) => there.has(name))
      if (second !== undefined) {
        throw new PostmortemError('CONFIG', `Both ${found} and ${second} stand in "${folder}".`, remedy)
      }
      if (found !== undefined) return join(folder, found)
    }
  }
  return null
}

interface Folder {
  readonly folder: string
  readonly names: ReadonlySet<string>
}

/** From a folder up to the root of its repository; outside of one so many. */
async function foldersOfRepository(start: string, outside: number): Promise<Folder[]> {
  const folders: Folder[] = []
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    // A folder that can't be listed holds no config that could be read.
    const names = new Set(await readdir(folder).catch(() => []))
    folders.push({ folder, names })
    if (names.has('.git')) return folders
    if (dirname(folder) === folder) return folders.slice(0, outside)
  }
}
