import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Operation } from '../../src/generate/update/operation.ts'
import { updateIncident } from '../../src/generate/update-incident.ts'
import { parseIncident } from '../../src/parse/parse-incident.ts'
import { actionStatuses } from '../../src/schema/action-item.ts'

const root = new URL('../../', import.meta.url).pathname
const files = ['incidents', 'test/fixtures/incidents'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
)

/** Every scalar of a record, as an operation that sets it to what it is. */
function selfOperations(value: unknown, path = ''): Operation[] {
  if (typeof value !== 'object' || value === null) return [{ op: 'replace', path, value }]
  return Object.entries(value).flatMap(([key, each]) =>
    selfOperations(each, `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  )
}

describe.each(files)('%s', (path) => {
  const source = readFileSync(join(root, path), 'utf8')
  const { incident } = parseIncident(source, { path })

  test('no operation, and every value set to itself, change no byte', () => {
    expect(updateIncident(source, [], { path })).toBe(source)
    const operations = selfOperations(incident)
    expect(operations.length).toBeGreaterThan(10)
    expect(updateIncident(source, operations, { path })).toBe(source)
  })

  test('any other status of each action item changes one line and reads back, and all else is equal', () => {
    for (const [i, item] of incident.actionItems.entries()) {
      for (const value of actionStatuses.filter((status) => status !== item.status)) {
        const next = updateIncident(source, [{ op: 'replace', path: `/actionItems/${i}/status`, value }], { path })
        const [before, after] = [source.split('\n'), next.split('\n')]
        expect(after).toHaveLength(before.length)
        expect(after.filter((line, n) => line !== before[n])).toHaveLength(1)
        const items = incident.actionItems.map((each, n) => (n === i ? { ...each, status: value } : each))
        expect(parseIncident(next, { path }).incident.actionItems).toEqual(items)
      }
    }
  })
})
