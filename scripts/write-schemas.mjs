// Writes schemas/*.json from the built library; with --check it only says which of them are stale, and exits 1.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { schemas, toJsonSchema } from '../dist/index.js'

const folder = new URL('../schemas/', import.meta.url)
const check = process.argv.includes('--check')
mkdirSync(folder, { recursive: true })
for (const name of Object.keys(schemas)) {
  const file = new URL(`${name}.json`, folder)
  const text = `${JSON.stringify(toJsonSchema(name), null, 2)}\n`
  if (!check) writeFileSync(file, text)
  else if (readIfThere(file) !== text) {
    process.stderr.write(`schemas/${name}.json is stale: run "npm run schemas"\n`)
    process.exitCode = 1
  }
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
