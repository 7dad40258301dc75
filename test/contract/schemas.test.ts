import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type SchemaName, schemas } from '../../src/schema/schemas.ts'
import { toJsonSchema } from '../../src/to-json-schema.ts'

const folder = new URL('../../schemas/', import.meta.url)
const names = Object.keys(schemas) as SchemaName[]

test('schemas/ holds one file a schema', () => {
  expect(readdirSync(folder).sort()).toEqual(names.map((name) => `${name}.json`).sort())
})

test.each(names)('schemas/%s.json is what the code says', (name) => {
  expect(JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))).toEqual(toJsonSchema(name))
})

test.each(names)('every record of %s says what it is', (name) => {
  expect(toJsonSchema(name)).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: name,
    description: expect.stringMatching(/\.$/),
    type: 'object',
  })
})
