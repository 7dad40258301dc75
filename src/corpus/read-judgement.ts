import { readFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { PostmortemError } from '../diagnostic/postmortem-error.ts'
import { findSettings } from './find-settings.ts'
import { parseJudgement, type ReadJudgement } from './parse-judgement.ts'

const judgementNames = ['postmortem.patterns.yaml', 'postmortem.patterns.yml']

export interface ReadJudgementOptions {
  /** Where the search begins; it goes up to the root of the git repository, and no further. @default process.cwd() */
  readonly cwd?: string | undefined
}

/**
 * Reads what people have judged of patterns: the nearest `postmortem.patterns.yaml`, in the working folder or one above it,
 * where the config stands as well. Null where there is none.
 *
 * @throws PostmortemError with code `CONFIG` where it can't be read or is no valid judgement.
 */
export async function readJudgement({ cwd = process.cwd() }: ReadJudgementOptions = {}): Promise<ReadJudgement | null> {
  const path = await findSettings(judgementNames, cwd, 'Keep one of them.')
  if (path === null) return null
  const shown = relative(cwd, path).replaceAll('\\', '/')
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new PostmortemError('CONFIG', `"${shown}" can't be read (${cause.code}).`, 'Check its permissions.', {
      cause,
    })
  })
  return parseJudgement(text, shown)
}
