import { chmod, cp, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { downloadModule } from './download-module.mjs'
import { emptyFolder } from './empty-folder.mjs'
import { runGo } from './run-go.mjs'
import { runProgram } from './run-program.mjs'

/** Generates the CRDs of a module's Go types, over a copy that can be written. */
export async function generateCrds({ to, module }, { folder, scratch }) {
  const copy = join(scratch, 'module')
  await rm(copy, { recursive: true, force: true })
  await mkdir(scratch, { recursive: true })
  await cp(await downloadModule(module, scratch), copy, { recursive: true })
  await makeWritable(copy)
  const target = await emptyFolder(join(folder, to))
  await runGo(['mod', 'tidy'], { cwd: copy })
  await runProgram(join(folder, 'controller-gen'), ['crd', 'paths=./...', `output:crd:dir=${target}`], {
    cwd: copy,
  })
  if ((await readdir(target)).length === 0) throw new Error(`controller-gen found no CRD in ${module}.`)
}

/** The module cache is read-only, and so is a copy of it. */
async function makeWritable(folder) {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    await chmod(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644)
  }
}
