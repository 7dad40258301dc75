import { z } from 'zod'

export const referenceKinds = ['incident', 'guide', 'pull-request', 'issue', 'commit', 'dashboard', 'other'] as const

export const referenceSchema = z
  .object({
    text: z.string().describe('The words of the entry.'),
    url: z.string().nullable().describe('The link target as written; null for a bare mention ("PR #190").'),
    kind: z.enum(referenceKinds).describe('What it leads to.'),
  })
  .describe('An entry of a references or related section.')

/** An entry of a references or related section. */
export interface Reference extends z.output<typeof referenceSchema> {}
export type ReferenceKind = (typeof referenceKinds)[number]
