import type { Pattern } from '../schema/analysis/analysis.ts'

/** Which outage of a pattern an incident belongs to, 1 for the first: documents of one outage count once. */
export function ordinalOf({ episodes }: Pattern, incident: string): number {
  return episodes.findIndex(({ incidents }) => incidents.includes(incident)) + 1
}
