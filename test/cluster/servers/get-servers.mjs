// Obtains the servers of the cluster tests (a Kubernetes control plane, kwok, CRDs) and prints their folder, for KUBEBUILDER_ASSETS. What is there is used
// again; the first run takes some ten minutes and 1 GB of downloads. They are kept in $POSTMORTEM_SERVERS_DIR, by default below ~/.cache.
import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { buildPrograms } from './build-programs.mjs'
import { copyFiles } from './copy-files.mjs'
import { generateCrds } from './generate-crds.mjs'
import { builds, copies, generated } from './recipes.mjs'
import { takeLock } from './take-lock.mjs'

const folder = resolve(
  process.env.POSTMORTEM_SERVERS_DIR ??
    join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'postmortem-kit', 'servers'),
)
const say = (text) => process.stderr.write(`servers: ${text}\n`)

const parts = [
  ...builds.map((recipe) => ({
    name: recipe.name,
    recipe,
    makes: recipe.tools.map(({ program }) => program),
    make: buildPrograms,
  })),
  ...copies.map((recipe) => ({ name: recipe.to, recipe, makes: [recipe.to], make: copyFiles })),
  ...generated.map((recipe) => ({ name: recipe.to, recipe, makes: [recipe.to], make: generateCrds })),
]

async function main() {
  await mkdir(folder, { recursive: true })
  if ((await missingParts()).length > 0) {
    const release = await takeLock(join(folder, 'lock'), say)
    const scratch = join(folder, `scratch-${process.pid}`)
    try {
      // Another process may have made some of them while this one waited.
      for (const part of await missingParts()) await makePart(part, scratch)
    } finally {
      await rm(scratch, { recursive: true, force: true })
      await release()
    }
  }
  process.stdout.write(`${folder}\n`)
}

async function makePart({ name, recipe, make }, scratch) {
  const began = Date.now()
  await rm(stampOf(name), { force: true })
  await make(recipe, { folder, scratch: join(scratch, name.replace('/', '-')), say })
  // Written last: a part that was cut off in the middle has no stamp, and is made again.
  await writeFile(stampOf(name), JSON.stringify(recipe))
  say(`${name} made in ${Math.round((Date.now() - began) / 1000)} s`)
}

async function missingParts() {
  const missing = []
  for (const part of parts) if (!(await isMade(part))) missing.push(part)
  return missing
}

async function isMade({ name, recipe, makes }) {
  const stamp = await readFile(stampOf(name), 'utf8').catch(() => null)
  if (stamp !== JSON.stringify(recipe)) return false
  const there = await Promise.allSettled(makes.map((path) => access(join(folder, path))))
  return there.every(({ status }) => status === 'fulfilled')
}

function stampOf(name) {
  return join(folder, `${name.replace('/', '-')}.made`)
}

try {
  await main()
} catch (error) {
  say(`${error.message}\nWithout them, npm test runs everything else and says what it left out.`)
  process.exitCode = 1
}
