import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** How kwok is told what becomes of nodes and pods: one file a stage. */
export function stageArguments(assets) {
  const folder = join(assets, 'stages')
  return readdirSync(folder)
    .sort()
    .map((name) => `--config=${join(folder, name)}`)
}
