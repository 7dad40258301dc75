// Writes the description of every field of a schema above it in dist/**/*.d.ts. Editors show doc comments and know nothing
// of `.describe()`; a comment in the source would say each of them twice.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

const folder = new URL('../dist/schema/', import.meta.url)
for (const name of readdirSync(folder, { recursive: true }).filter((each) => each.endsWith('.d.ts'))) {
  const schemas = await import(new URL(name.replace(/d\.ts$/, 'js'), folder))
  const file = new URL(name, folder)
  writeFileSync(file, describeTypes(readFileSync(file, 'utf8'), schemas))
}

function describeTypes(text, schemas) {
  /** What each brace that is open stands for: an object's schema, or undefined. */
  const open = []
  const lines = text.split('\n').flatMap((line) => {
    const declared = /^export declare const (\w+): /.exec(line)
    const field = /^( +)"?([\w$-]+)"?\??: /.exec(line)
    const schema = declared ? schemas[declared[1]] : field && open.at(-1)?.shape[field[2]]
    if (/^ *\}/.test(line)) open.pop()
    if (line.endsWith('{')) open.push(within(schema, (each) => each.shape !== undefined))
    const description = field && within(schema, (each) => each.description !== undefined)?.description
    return description ? [`${field[1]}/** ${description.replaceAll('*/', '*\\/')} */`, line] : [line]
  })
  return lines.join('\n')
}

/** The schema itself, or the nearest that it wraps (of a list its elements), of which something holds. */
function within(schema, holds) {
  for (let at = schema; at; at = at.element ?? at.unwrap?.()) if (holds(at)) return at
  return undefined
}
