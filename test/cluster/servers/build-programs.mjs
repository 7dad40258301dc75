import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { downloadModule } from './download-module.mjs'
import { runGo } from './run-go.mjs'

/** Builds the programs of one recipe in a module of its own, and moves each into the folder when it is whole. */
export async function buildPrograms({ replacesOf, tools }, { folder, scratch, say }) {
  await mkdir(scratch, { recursive: true })
  const header = 'module example.test/servers\n\ngo 1.26.0\n'
  await writeFile(join(scratch, 'go.mod'), header)
  const replaces = replacesOf === undefined ? '' : await pinStaging(replacesOf, scratch)
  await writeFile(join(scratch, 'go.mod'), header + replaces)
  say(`resolving ${tools.map(({ program }) => program).join(', ')}`)
  await runGo(['get', '-tool', ...tools.map((tool) => `${tool.package}@${tool.version}`)], { cwd: scratch })
  for (const { program, package: name, flags } of tools) {
    say(`building ${program}`)
    const made = join(scratch, program)
    await runGo(['build', '-trimpath', '-ldflags', flags, '-o', made, name], { cwd: scratch })
    await rename(made, join(folder, program))
  }
}

async function pinStaging({ module, version }, scratch) {
  const goMod = await readFile(join(await downloadModule(module, scratch), 'go.mod'), 'utf8')
  const unresolved = [...goMod.matchAll(/^\s+(k8s\.io\/[a-z0-9-]+) v0\.0\.0\s*$/gm)].map(([, name]) => name)
  if (unresolved.length === 0) throw new Error(`${module} requires nothing at v0.0.0; recipes.mjs is out of date.`)
  return `\n${unresolved.map((name) => `replace ${name} => ${name} ${version}`).join('\n')}\n`
}
