import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Operation } from '../../src/edit/operation.ts'
import { updateIncident } from '../../src/edit/update-incident.ts'
import { parseIncident } from '../../src/parse/parse-incident.ts'
import { type ActionItem, actionStatuses } from '../../src/schema/incident/action-item.ts'

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
        expect(linesChanged(source, next)).toBe(1)
        const items = incident.actionItems.map((each, n) => (n === i ? { ...each, status: value } : each))
        expect(parseIncident(next, { path }).incident.actionItems).toEqual(items)
      }
    }
  })

  test('a new action item reads back as it was given, and every other one as before', () => {
    if (incident.actionItems.length === 0) return
    const marks = { owner: 'mara', status: 'open', due: '2026-09-01', priority: 'p2' }
    for (const value of [{ text: 'Rehearse the failover' }, { text: 'Rehearse the failover', ...marks }]) {
      const next = updateIncident(source, [{ op: 'add', path: '/actionItems/-', value }], { path })
      const items = parseIncident(next, { path }).incident.actionItems
      expect(items.slice(0, -1)).toEqual(incident.actionItems)
      expect(items.at(-1)).toMatchObject(value)
    }
  })

  test('another owner, priority or due date of an action item changes one line, and all else is equal', () => {
    for (const i of new Set([0, incident.actionItems.length - 1])) {
      const item = incident.actionItems[i]
      if (!item) continue
      for (const [key, value] of Object.entries({ owner: 'mara', priority: 'p2', due: '2026-09-01' })) {
        if (item[key as 'owner' | 'priority' | 'due'] === value) continue
        const next = updateIncident(source, [{ op: 'replace', path: `/actionItems/${i}/${key}`, value }], { path })
        expect(linesChanged(source, next)).toBe(1)
        const { actionItems } = parseIncident(next, { path }).incident
        const { text, dueText } = actionItems[i] ?? item
        const follows = { ...(key === 'due' && { dueText }), ...(isAmongWords(item, key) && { text }) }
        const wanted = incident.actionItems.map((each, n) => (n === i ? { ...each, [key]: value, ...follows } : each))
        expect(actionItems).toEqual(wanted)
      }
    }
  })

  test('a new row at the end of the timeline reads back, and every other row as before', () => {
    const last = incident.timeline.findLast(({ time }) => time.start !== null)
    const start = last && later(last.time.start ?? '')
    if (!start) return
    const value = { time: { start }, event: { text: 'Checked with the owner of the service' } }
    const next = updateIncident(source, [{ op: 'add', path: '/timeline/-', value }], { path })
    const { timeline } = parseIncident(next, { path }).incident
    expect(timeline.slice(0, -1)).toEqual(incident.timeline)
    expect(timeline.at(-1)).toMatchObject({ time: { start }, event: value.event })
  })
})

function linesChanged(before: string, after: string): number {
  const [a, b] = [before.split('\n'), after.split('\n')]
  return a.length === b.length ? a.filter((line, n) => line !== b[n]).length : Number.POSITIVE_INFINITY
}

/** "By Ines, until May": words that are the text of the item too. */
function isAmongWords(item: ActionItem, key: string): boolean {
  const said = key === 'due' ? item.dueText : key === 'owner' ? item.owner : null
  return said !== null && item.text.includes(said)
}

/** The next minute, or the next day, in the precision and the zone of a moment. */
function later(start: string): string | null {
  const [, day, clock, zone = ''] =
    /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::\d{2})?(Z|[+-]\d{2}:\d{2})?)?$/.exec(start) ?? []
  if (day === undefined) return null
  if (clock === undefined) return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
  return new Date(Date.parse(`${day}T${clock}Z`) + 60_000).toISOString().slice(0, 16) + zone
}
