import type { Snapshot } from '../../schema/cluster/snapshot.ts'
import { escapeJson } from '../../text/format-json.ts'

/** UTF-16 units of a piece: some milliseconds of work, so that an interrupt is noticed. */
const chunkLength = 256 * 1024

/**
 * Gives the bytes of `formatJson(snapshot)` in pieces: as one text, a large cluster would
 * hold up the process for a second.
 */
export function* stringifySnapshot(snapshot: Snapshot): Generator<string, void, undefined> {
  let chunk = '{\n'
  const fields = Object.entries(snapshot)
  for (const [at, [name, value]] of fields.entries()) {
    const end = at === fields.length - 1 ? '\n' : ',\n'
    chunk += `  ${JSON.stringify(name)}: `
    if (!Array.isArray(value) || value.length === 0) {
      chunk += indent(value, 2) + end
      continue
    }
    chunk += '[\n'
    for (const [i, item] of value.entries()) {
      chunk += `    ${indent(item, 4)}${i === value.length - 1 ? '\n' : ',\n'}`
      if (chunk.length < chunkLength) continue
      yield chunk
      chunk = ''
    }
    chunk += `  ]${end}`
  }
  yield `${chunk}}\n`
}

/** A line break inside a string is written as an escape, so that those that are left are the printer's own. */
function indent(value: unknown, spaces: number): string {
  return escapeJson(JSON.stringify(value, null, 2)).replaceAll('\n', `\n${' '.repeat(spaces)}`)
}
