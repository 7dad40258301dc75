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
    $id: expect.stringMatching(/^urn:[a-z-]+:schema:[a-z]+$/),
    title: name,
    description: expect.stringMatching(/\.$/),
    type: 'object',
  })
})

test.each(names)('every field of %s has a description', (name) => {
  expect(undescribed(toJsonSchema(name) as JsonSchema, name)).toEqual([])
})

interface JsonSchema {
  readonly description?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
}

function undescribed({ properties = {}, items, anyOf = [] }: JsonSchema, path: string): string[] {
  const fields = Object.entries(properties).flatMap(([key, field]) => {
    const described = [field, ...(field.anyOf ?? [])].some(({ description }) => description !== undefined)
    return [...(described ? [] : [`${path}.${key}`]), ...undescribed(field, `${path}.${key}`)]
  })
  return [...fields, ...[...anyOf, ...(items ? [items] : [])].flatMap((inner) => undescribed(inner, path))]
}
