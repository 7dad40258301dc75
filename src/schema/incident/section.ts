import { z } from 'zod'

export const sectionKinds = [
  'metadata',
  'summary',
  'services',
  'impact',
  'root-causes',
  'contributing-factors',
  'trigger',
  'timeline',
  'detection',
  'resolution',
  'action-items',
  'lessons',
  'references',
  'background',
  'appendix',
  'other',
] as const

export const sectionSchema = z
  .object({
    title: z.string().nullable().describe('The heading in plain text; null for what stands before the first one.'),
    level: z.number().int().min(0).max(6).describe('1 to 6; 0 for what stands before the first heading.'),
    kind: z.enum(sectionKinds).describe('What stands under it, by its heading.'),
    markdown: z.string().describe('The body, without the heading and without the subsections, byte for byte.'),
  })
  .describe('A heading and what stands under it, up to the next heading.')

/** A heading and what stands under it, up to the next heading. */
export interface Section extends z.output<typeof sectionSchema> {}
export type SectionKind = (typeof sectionKinds)[number]
