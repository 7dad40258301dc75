import { readFile } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import { PostmortemError } from '../diagnostic/postmortem-error.ts'
import type { Config } from '../schema/config.ts'
import { findSettings, type SettingsSearch } from './find-settings.ts'
import { parseConfig } from './parse-config.ts'

/** The names of a config, of which a folder may hold one. */
export const configNames = ['postmortem.config.yaml', 'postmortem.config.yml', 'postmortem.config.json']

export interface ReadConfigOptions extends SettingsSearch {
  /** The file to read, whatever it is called. @default the nearest postmortem.config.yaml, .yml or .json */
  readonly file?: string | undefined
  /** What `lint.rules` may name. @default anything */
  readonly ruleIds?: readonly string[] | undefined
}

/**
 * Reads a team's config: the file that is named, else the nearest one beside or above what is read, else in the working
 * folder and those above it. A team without one has an empty config.
 *
 * @throws PostmortemError with code `CONFIG` where it is not there, can't be read or is no valid config.
 */
export async function readConfig({
  file,
  cwd = process.cwd(),
  paths,
  ruleIds,
}: ReadConfigOptions = {}): Promise<Config> {
  const path =
    file === undefined
      ? await findSettings(
          configNames,
          { cwd, paths },
          'Keep one of them, or name the one that counts with --config FILE.',
        )
      : resolve(cwd, file)
  if (path === null) return {}
  const shown = file ?? relative(cwd, path).replaceAll('\\', '/')
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    const missing = cause.code === 'ENOENT' || cause.code === 'ENOTDIR'
    throw new PostmortemError(
      'CONFIG',
      missing ? `There is no config "${shown}".` : `The config "${shown}" can't be read (${cause.code}).`,
      missing ? 'Check the path that --config names.' : 'Check that it is a file, and its permissions.',
      { cause },
    )
  })
  return parseConfig(text, shown, ruleIds)
}
