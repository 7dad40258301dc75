import { z } from 'zod'

export const proseSchema = z
  .object({
    text: z.string().describe('Plain text: marks, link targets and entities gone, white space collapsed.'),
    markdown: z.string().describe('The same words as they stand in the document.'),
  })
  .describe('A passage of the document, as plain text and as Markdown.')

/** A passage of the document, as plain text and as Markdown. */
export interface Prose extends z.output<typeof proseSchema> {}
