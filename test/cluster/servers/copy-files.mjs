import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { downloadModule } from './download-module.mjs'
import { emptyFolder } from './empty-folder.mjs'

/** Copies the YAML files of a module's folders, all into one folder, names made of their path. */
export async function copyFiles({ to, module, folders, chart }, { folder, scratch }) {
  await mkdir(scratch, { recursive: true })
  const target = await emptyFolder(join(folder, to))
  const source = await downloadModule(module, scratch)
  let count = 0
  for (const each of folders) {
    for (const name of (await readdir(join(source, each))).sort()) {
      if (!/\.ya?ml$/.test(name) || /^kustomization\.ya?ml$/.test(name)) continue
      const copy = join(target, `${each.split('/').slice(-2).join('-')}-${name}`)
      const text = await readFile(join(source, each, name), 'utf8')
      await writeFile(copy, chart ? text.replace(/^.*\{\{.*\n/gm, '') : text)
      count += 1
    }
  }
  if (count === 0) throw new Error(`${module} has no YAML file in ${folders.join(', ')}; recipes.mjs is out of date.`)
}
