/** What a labelled value says: "**Severity:** high", a row of a metadata table, a key of the front matter. */
export const fieldNames = [
  'id',
  'title',
  'date',
  'severity',
  'status',
  'duration',
  'environments',
  'authors',
  'services',
  'tags',
  'started',
  'detected',
  'acknowledged',
  'mitigated',
  'resolved',
  'timeToDetect',
  'timeToMitigate',
  'timeToResolve',
  'zone',
  'document',
] as const
export type FieldName = (typeof fieldNames)[number]
