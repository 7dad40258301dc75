import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { dumpFiles } from '../fixtures/cluster/dump-files.ts'
import { harborLogs, harborObjects } from '../fixtures/cluster/harbor/harbor.ts'
import { list } from '../fixtures/cluster/list.ts'

const folder = new URL('../fixtures/cluster/', import.meta.url).pathname
const wanted = new Map([
  ['harbor.json', `${JSON.stringify(list(harborObjects), null, 4)}\n`],
  ...[...dumpFiles(harborObjects, harborLogs)].map(([path, text]): [string, string] => [`harbor-dump/${path}`, text]),
])

// The files are for people and for tests of the command; UPDATE=1 writes them again from the builders.
test('the files of the harbor cluster are what its builders make', () => {
  if (process.env['UPDATE'] === '1') {
    rmSync(join(folder, 'harbor-dump'), { recursive: true, force: true })
    for (const [path, text] of wanted) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
  }
  const changed = [...wanted].filter(
    ([path, text]) => !existsSync(join(folder, path)) || readFileSync(join(folder, path), 'utf8') !== text,
  )
  expect(changed.map(([path]) => path)).toEqual([])
  const found = readdirSync(join(folder, 'harbor-dump'), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  expect(found).toHaveLength(wanted.size - 1)
})
