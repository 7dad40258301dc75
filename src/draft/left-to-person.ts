import type { IncidentDraft } from '../schema/cluster/incident-draft.ts'
import type { Incident } from '../schema/incident/incident.ts'

/** What to write in each field that a cluster can't know, in the words of a person who asks. */
const questions = {
  title: 'Say in one line what was broken.',
  severity: 'Say how bad it was for users: critical, high, medium or low.',
  status: 'Say whether it is ongoing, mitigated or resolved.',
  duration: 'Say how long users were affected.',
  environments: 'Name the affected environments.',
  authors: 'Name who writes this document.',
  summary: 'Say in two or three sentences what broke, for whom, and what ended it.',
  impact: 'Say what users could not do, how many of them, and for how long.',
  detection: 'Say who or what noticed first, when, and which alert should have fired.',
  affectedServices: 'Name the affected services.',
  timeline: 'Write what happened, one line per event, with the time in UTC.',
  rootCauses: 'State the cause once it is established, with the evidence for it.',
  contributingFactors: 'Name what made it worse or harder to see.',
  resolution: 'Write down what was done to recover, in order, with the commands.',
  actionItems: 'Name what will be changed so that this does not come back, each with an owner.',
  lessons: 'Say what went well, what did not, and where luck helped.',
} as const satisfies Partial<Record<keyof Incident, string>>

/** Stands where a person has to write; the parser reads it as nothing, and lint warns of it. */
export const prompt = 'TODO'

export type AskedField = keyof typeof questions

export const askedFields = Object.keys(questions) as AskedField[]

/**
 * Lists what only a person knows: every asked field that the record leaves empty, in the order of the record. `fields`
 * narrows it to those that a template has a place for.
 */
export function leftToPerson(
  incident: Incident,
  fields: Iterable<string> = askedFields,
): IncidentDraft['leftToPerson'] {
  const placed = new Set(fields)
  return askedFields
    .filter((field) => placed.has(field) && isLeft(incident[field]))
    .map((field) => ({ at: field, what: questions[field] }))
}

/** Empty, or prose that ends in the prompt: the drafted part of it is there, and a person has the rest. */
function isLeft(value: unknown): boolean {
  if (value === null || (Array.isArray(value) && value.length === 0)) return true
  return typeof value === 'object' && 'text' in value && String(value.text).endsWith(` ${prompt}`)
}
