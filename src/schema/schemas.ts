import { analysisSchema } from './analysis/analysis.ts'
import { judgementSchema } from './analysis/judgement.ts'
import { matchSchema } from './analysis/match.ts'
import { findingSchema } from './cluster/finding.ts'
import { incidentDraftSchema } from './cluster/incident-draft.ts'
import { snapshotSchema } from './cluster/snapshot.ts'
import { configSchema } from './config.ts'
import { incidentSchema } from './incident/incident.ts'

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
