import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const src = new URL('../../src/', import.meta.url).pathname

/** Which rooms a room may import, earlier rooms only; ARCHITECTURE.md says why. A room may always import itself, and none later in the list. */
const mayImport: Record<string, readonly string[]> = {
  schema: [],
  text: [],
  diagnostic: ['text', 'schema'],
  vocabulary: ['text', 'diagnostic', 'schema'],
  time: ['vocabulary', 'text', 'diagnostic', 'schema'],
  markdown: ['text', 'diagnostic', 'schema'],
  redact: ['text', 'diagnostic', 'schema'],
  document: ['markdown', 'time', 'vocabulary', 'text', 'diagnostic', 'schema'],
  kube: ['text', 'diagnostic', 'schema'],
  signature: ['kube', 'vocabulary', 'text', 'diagnostic', 'schema'],
  alert: ['kube', 'text', 'diagnostic', 'schema'],
  parse: ['signature', 'kube', 'document', 'markdown', 'time', 'vocabulary', 'text', 'diagnostic', 'schema'],
  lint: ['redact', 'parse', 'document', 'markdown', 'time', 'vocabulary', 'text', 'diagnostic', 'schema'],
  snapshot: ['redact', 'kube', 'text', 'diagnostic', 'schema'],
  similarity: ['signature', 'kube', 'parse', 'document', 'vocabulary', 'time', 'text', 'diagnostic', 'schema'],
  promise: ['similarity', 'parse', 'vocabulary', 'time', 'text', 'diagnostic', 'schema'],
  statistics: ['similarity', 'time', 'text', 'diagnostic', 'schema'],
  pattern: [
    'statistics',
    'promise',
    'similarity',
    'alert',
    'signature',
    'parse',
    'vocabulary',
    'time',
    'text',
    'diagnostic',
    'schema',
  ],
  judge: ['similarity', 'signature', 'document', 'text', 'diagnostic', 'schema'],
  analyze: [
    'judge',
    'pattern',
    'statistics',
    'promise',
    'similarity',
    'redact',
    'alert',
    'signature',
    'parse',
    'vocabulary',
    'time',
    'text',
    'diagnostic',
    'schema',
  ],
  detect: ['kube', 'signature', 'text', 'diagnostic', 'schema'],
  cause: ['detect', 'kube', 'signature', 'text', 'diagnostic', 'schema'],
  draft: [
    'analyze',
    'cause',
    'detect',
    'kube',
    'redact',
    'parse',
    'document',
    'markdown',
    'time',
    'vocabulary',
    'text',
    'diagnostic',
    'schema',
  ],
  template: ['draft', 'kube', 'parse', 'document', 'markdown', 'time', 'vocabulary', 'text', 'diagnostic', 'schema'],
  edit: ['parse', 'document', 'markdown', 'time', 'vocabulary', 'text', 'diagnostic', 'schema'],
  corpus: ['lint', 'parse', 'document', 'vocabulary', 'text', 'diagnostic', 'schema'],
  report: ['redact', 'markdown', 'time', 'text', 'diagnostic', 'schema'],
  cli: [
    'corpus',
    'report',
    'edit',
    'template',
    'draft',
    'cause',
    'detect',
    'snapshot',
    'analyze',
    'judge',
    'lint',
    'alert',
    'redact',
    'signature',
    'parse',
    'document',
    'vocabulary',
    'markdown',
    'time',
    'text',
    'diagnostic',
    'schema',
  ],
}

/** Above this a folder is a heap: a newcomer can't take in its names at a glance. */
const mostFilesInFolder = 30

const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => join(entry.parentPath, entry.name).slice(src.length))

/** What each file imports of ours, types included. */
const importsOf = new Map(
  files.map((file) => {
    const text = readFileSync(join(src, file), 'utf8')
    const paths = [...text.matchAll(/(?:from|import\()\s*'(\.\.?\/[^']+)'/g)].map(([, path = '']) => path)
    return [file, paths.map((path) => join(dirname(file), path))] as const
  }),
)

test('no room imports a room that it may not know', () => {
  const offences: string[] = []
  for (const [file, targets] of importsOf) {
    const [room = ''] = file.split('/')
    if (!file.includes('/')) continue
    expect(mayImport, `the room of ${file} is not on the list`).toHaveProperty(room)
    for (const target of targets) {
      const [other = ''] = target.split('/')
      if (target.includes('/') && other !== room && !mayImport[room]?.includes(other))
        offences.push(`${file} -> ${target}`)
    }
  }
  expect(offences).toEqual([])
})

test('no file imports itself by way of others', () => {
  const cycles: string[] = []
  const finished = new Set<string>()
  const follow = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) cycles.push([...way.slice(way.indexOf(file)), file].join(' -> '))
    if (finished.has(file) || way.includes(file)) return
    for (const target of importsOf.get(file) ?? []) follow(target, [...way, file])
    finished.add(file)
  }
  for (const file of files) follow(file, [])
  expect(cycles).toEqual([])
})

test('no folder holds more files than its reader can take in', () => {
  const counts = new Map<string, number>()
  for (const file of files) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1)
  expect([...counts].filter(([, count]) => count > mostFilesInFolder)).toEqual([])
})
