/** Parts that stand in a section of their field, by the field. */
export const partOfField = {
  affectedServices: 'affected-services',
  timeline: 'timeline',
  detection: 'detection',
  references: 'references',
}
export type ManagedField = keyof typeof partOfField

/** Parts that are whole sections, which only a draft has. */
export const draftParts = ['hypotheses', 'earlier', 'findings', 'gaps'] as const
export type DraftPart = (typeof draftParts)[number]

export const managedFields = Object.keys(partOfField) as ManagedField[]

/** What a document drafted from a cluster keeps up to date. */
export type PartName = (typeof partOfField)[ManagedField] | DraftPart

export const partNames: readonly PartName[] = [...Object.values(partOfField), ...draftParts]

export function isManagedField(field: string): field is ManagedField {
  return field in partOfField
}
