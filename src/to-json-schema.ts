import { z } from 'zod'
import { settableChecks } from './lint/builtin-checks.ts'
import { type SchemaName, schemas } from './schema/schemas.ts'

const rulesPath = 'properties.lint.properties.rules'
const ids = settableChecks.map(({ id }) => id)

/**
 * The JSON Schema (draft 2020-12) of a record, as it stands in the package under `schemas/`. Its `$id` is a name and no
 * address: a URL would promise that something answers there, and that it is ours for as long as files refer to it.
 */
export function toJsonSchema(name: SchemaName): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(schemas[name], {
    target: 'draft-2020-12',
    override: ({ jsonSchema, path }) => {
      // The schemas stand below the rules and know none of them; an editor completes the ids all the same.
      if (name === 'config' && path.join('.') === rulesPath) jsonSchema.propertyNames = { enum: ids }
    },
  })
  return { $schema, $id: `urn:postmortem-kit:schema:${name}`, title: name, ...rest }
}
