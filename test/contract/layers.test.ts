import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const src = new URL('../../src/', import.meta.url).pathname

/** Which rooms a room may import; ARCHITECTURE.md says why. A room may always import itself. */
const mayImport: Record<string, readonly string[]> = {
  schema: [],
  diagnostic: ['schema'],
  vocabulary: ['schema'],
  markdown: ['diagnostic', 'schema'],
  time: ['vocabulary', 'diagnostic', 'schema'],
  signature: ['vocabulary', 'diagnostic', 'schema'],
  guard: ['diagnostic', 'schema'],
  redact: ['diagnostic', 'schema'],
  parse: ['signature', 'vocabulary', 'markdown', 'time', 'diagnostic', 'schema'],
  rule: ['redact', 'signature', 'parse', 'vocabulary', 'markdown', 'time', 'diagnostic', 'schema'],
  analyze: ['guard', 'signature', 'parse', 'vocabulary', 'markdown', 'time', 'diagnostic', 'schema'],
  snapshot: ['redact', 'diagnostic', 'schema'],
  detect: ['signature', 'diagnostic', 'schema'],
  generate: ['detect', 'signature', 'parse', 'vocabulary', 'markdown', 'time', 'diagnostic', 'schema'],
  corpus: ['parse', 'diagnostic', 'schema'],
  report: ['diagnostic', 'schema'],
  cli: [
    'corpus',
    'report',
    'generate',
    'detect',
    'snapshot',
    'analyze',
    'rule',
    'guard',
    'redact',
    'signature',
    'parse',
    'vocabulary',
    'markdown',
    'time',
    'diagnostic',
    'schema',
  ],
}

test('no room imports a room that it may not know', () => {
  const offences: string[] = []
  for (const entry of readdirSync(src, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.ts')) continue
    const file = join(entry.parentPath, entry.name).slice(src.length)
    const [room] = file.split('/')
    if (!file.includes('/') || room === undefined) continue
    const text = readFileSync(join(src, file), 'utf8')
    expect(mayImport, `the room of ${file} is not on the list`).toHaveProperty(room)
    for (const [, path = ''] of text.matchAll(/(?:from|import\()\s*'(\.\.?\/[^']+)'/g)) {
      const [target = '', ...rest] = join(dirname(file), path).split('/')
      if (rest.length > 0 && target !== room && !mayImport[room]?.includes(target))
        offences.push(`${file} -> ${target}`)
    }
  }
  expect(offences).toEqual([])
})
