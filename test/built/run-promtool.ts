import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The promtool of this machine: the one that PROMTOOL names, else one on the PATH; null where there is none. */
export const promtool: string | null = (() => {
  const named = process.env['PROMTOOL'] ?? 'promtool'
  return spawnSync(named, ['--version']).status === 0 ? named : null
})()

/** Runs promtool with the files in a folder of their own; the last argument names one of them. */
export function runPromtool(
  args: readonly string[],
  files: Readonly<Record<string, string>>,
): { status: number | null; output: string } {
  const folder = mkdtempSync(join(tmpdir(), 'postmortem-guards-'))
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
    const { status, stdout, stderr } = spawnSync(promtool ?? 'promtool', args, { cwd: folder, encoding: 'utf8' })
    return { status, output: `${stdout}${stderr}` }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
