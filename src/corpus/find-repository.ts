import { stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

/** Finds the root of the git repository that a folder is in, by its `.git`; null outside of one. */
export async function findRepository(folder: string): Promise<string | null> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    // A file in worktrees and submodules, a folder elsewhere.
    const found = await stat(join(at, '.git')).catch(() => null)
    if (found !== null) return at
    if (dirname(at) === at) return null
  }
}
