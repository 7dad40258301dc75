import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ruleIds } from '../../src/lint/rule-ids.ts'

const src = new URL('../../src/', import.meta.url).pathname

/** Ids in the source of the rooms that find something wrong with a document. */
function idsIn(room: string): string[] {
  return readdirSync(`${src}${room}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [...readFileSync(`${src}${room}/${file}`, 'utf8').matchAll(/ruleId: '([a-z0-9-]+)'/g)])
    .map(([, id]) => id ?? '')
}

test('names every check of the parser and of a folder whose severity can be set', () => {
  const found = [...idsIn('parse'), ...idsIn('corpus')]
  expect(found).toContain('too-deep')
  expect(found.filter((id) => !ruleIds().includes(id))).toEqual([])
  expect(new Set(ruleIds()).size).toBe(ruleIds().length)
})
