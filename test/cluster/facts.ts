import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { sectionKinds } from '../../src/schema/incident/section.ts'

/** Words that must stand together; a list in the place of a word means one of them. */
const wordsSchema = z.array(z.union([z.string().min(1), z.array(z.string().min(1)).min(1)])).min(1)
export type Words = z.output<typeof wordsSchema>

/** A day (`<T-3d>`) or a minute (`<T-25m>`, `<T-9h>`), counted from when the snapshot is taken. */
const momentSchema = z.string().regex(/^<T-\d+[dhm]>$/)
/** `Kind/namespace/name`, or `Kind/name` where it has no namespace; `*` stands for any run of characters. */
const nameSchema = z.string().regex(/^[A-Za-z*]+(\/[a-z0-9.*-]+){1,2}$/)

const checks = {
  line: wordsSchema,
  never: wordsSchema,
  finding: z.strictObject({
    workload: nameSchema,
    severity: z.array(z.enum(['critical', 'high', 'medium', 'low', 'info'])).min(1),
    since: momentSchema.optional(),
    notBefore: momentSchema.optional(),
    notAfter: momentSchema.optional(),
    affected: z.number().int().positive().optional(),
    says: wordsSchema.optional(),
  }),
  quiet: nameSchema,
  chain: z.array(nameSchema).min(2),
  hypothesis: z.strictObject({
    says: wordsSchema,
    joins: z.array(nameSchema).optional(),
    leavesOut: z.array(nameSchema).optional(),
  }),
  notJoined: z.array(nameSchema).min(2),
  gap: z.strictObject({ what: z.string(), reason: z.string() }),
  calm: z.literal(true),
  shorter: z.number().int().positive(),
}
export type CheckName = keyof typeof checks

const factSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    fact: z.string().min(1),
    section: z.enum(sectionKinds).optional(),
    missing: z.string().min(1).optional(),
    ...(Object.fromEntries(Object.entries(checks).map(([name, schema]) => [name, schema.optional()])) as {
      [Name in CheckName]: z.ZodOptional<(typeof checks)[Name]>
    }),
  })
  .refine((fact) => Object.keys(checks).filter((name) => name in fact).length === 1, 'a fact has exactly one check')

export interface Fact extends z.output<typeof factSchema> {}

const factsSchema = z.strictObject({ title: z.string(), story: z.string(), facts: z.array(factSchema).min(1) })
export interface ScenarioFacts extends z.output<typeof factsSchema> {}

const folder = new URL('./scenarios/', import.meta.url)

/** Names all scenarios, in order. */
export function scenarioNames(): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** Reads what the document of a scenario must and must not say; scenarios/README.md tells the form. */
export function readFacts(scenario: string): ScenarioFacts {
  const facts = factsSchema.parse(parse(readFileSync(new URL(`${scenario}/facts.yaml`, folder), 'utf8')))
  const ids = facts.facts.map(({ id }) => id)
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
  if (twice.length > 0) throw new Error(`${scenario}/facts.yaml uses an id twice: ${twice.join(', ')}`)
  return facts
}
