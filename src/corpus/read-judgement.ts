import { readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { PostmortemError } from '../diagnostic/postmortem-error.ts'
import { findSettings, type SettingsSearch } from './find-settings.ts'
import { parseJudgement, type ReadJudgement } from './parse-judgement.ts'
import { configNames } from './read-config.ts'

const judgementNames = ['postmortem.patterns.yaml', 'postmortem.patterns.yml'] as const

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

/** Where a team that has no judgement yet keeps its first: beside its config, else in the folder that is read. From `cwd`. */
export async function placeJudgement({ cwd = process.cwd(), paths }: SettingsSearch = {}): Promise<string> {
  const config = await findSettings(configNames, { cwd, paths }, 'Keep one of them.')
  const folder = config === null ? resolve(cwd, paths?.[0] ?? '.') : dirname(config)
  return relative(cwd, join(folder, judgementNames[0])).replaceAll('\\', '/')
}
