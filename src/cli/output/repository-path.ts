import { relative, resolve } from 'node:path'
import { findRepository } from '../../corpus/find-repository.ts'
import type { Io } from '../io.ts'

/** Gives what makes a path as it was named into one from the root of the repository; a path outside of it stays. */
export async function openRepositoryPath({ cwd }: Pick<Io, 'cwd'>): Promise<(path: string) => string> {
  const root = await findRepository(cwd)
  if (root === null) return (path) => path
  return (path) => {
    const within = relative(root, resolve(cwd, path)).replaceAll('\\', '/')
    return within.startsWith('../') ? path : within
  }
}
