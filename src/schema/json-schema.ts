import { z } from 'zod'
import { analysisSchema } from './analysis.ts'
import { configSchema } from './config.ts'
import { findingSchema } from './finding.ts'
import { incidentSchema } from './incident.ts'
import { incidentDraftSchema } from './incident-draft.ts'
import { judgementSchema } from './judgement.ts'
import { matchSchema } from './match.ts'
import { snapshotSchema } from './snapshot.ts'

/** The zod schemas of everything that the kit writes, and of its config. */
export const schemas = {
  incident: incidentSchema,
  snapshot: snapshotSchema,
  analysis: analysisSchema,
  match: matchSchema,
  finding: findingSchema,
  draft: incidentDraftSchema,
  config: configSchema,
  judgement: judgementSchema,
} as const

export type SchemaName = keyof typeof schemas

/** The JSON Schema (draft 2020-12) of a record, as it stands in the package under `schemas/`. */
export function toJsonSchema(name: SchemaName): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(schemas[name], { target: 'draft-2020-12' })
  return { $schema, $id: `postmortem-kit/schemas/${name}.json`, title: name, ...rest }
}
