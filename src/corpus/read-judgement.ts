import { readFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { PostmortemError } from '../diagnostic/postmortem-error.ts'
import { findSettings, type SettingsSearch } from './find-settings.ts'
import { parseJudgement, type ReadJudgement } from './parse-judgement.ts'

const judgementNames = ['postmortem.patterns.yaml', 'postmortem.patterns.yml']

/**
 * Reads what people have judged of patterns: the nearest `postmortem.patterns.yaml`, where the config stands as well. Null where there is none.
 *
 * @throws PostmortemError with code `CONFIG` where it can't be read or is no valid judgement.
 */
export async function readJudgement({
  cwd = process.cwd(),
  paths,
}: SettingsSearch = {}): Promise<ReadJudgement | null> {
  const path = await findSettings(judgementNames, { cwd, paths }, 'Keep one of them.')
  if (path === null) return null
  const shown = relative(cwd, path).replaceAll('\\', '/')
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new PostmortemError('CONFIG', `"${shown}" can't be read (${cause.code}).`, 'Check its permissions.', {
      cause,
    })
  })
  return parseJudgement(text, shown)
}
