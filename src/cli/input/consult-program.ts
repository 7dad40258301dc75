import { z } from 'zod'
import type { Io } from '../io.ts'

const opinionSchema = z.object({
  verdict: z.enum(['same', 'apart', 'unsure']),
  quotes: z.array(z.string()).optional(),
})

/** What a program of the user's says of two incidents, and the words of each that it goes by. */
export type Opinion =
  | { readonly verdict: 'same' | 'apart'; readonly quotes: readonly [string, string] }
  | { readonly verdict: 'unsure' }

/** A document as the program gets it, without its secrets, and as it stands. */
export interface ConsultedDocument {
  readonly shown: {
    readonly id: string
    readonly title: string | null
    readonly date: string | null
    readonly text: string
  }
  readonly source: string
}

export interface ConsultOptions {
  /** What the shell runs, as it stands on the command line. */
  readonly command: string
  /** Seconds. */
  readonly timeout: number
}

/** Characters that a quote must have: less stands in any document. */
const leastQuote = 12

/**
 * Asks a program about two incidents: `{ schemaVersion, incidents: [{ id, title, date, text }, …] }` on its stdin, a verdict on its stdout.
 *
 * @returns What it says, or why that counts for nothing, in a sentence.
 */
export async function consultProgram(
  documents: readonly [ConsultedDocument, ConsultedDocument],
  { command, timeout }: ConsultOptions,
  io: Pick<Io, 'pipe'>,
): Promise<Opinion | string> {
  const input = JSON.stringify({ schemaVersion: 1, incidents: documents.map(({ shown }) => shown) })
  const run = await io.pipe(command, input, timeout)
  if (run.failure !== null) return run.failure
  const read = opinionSchema.safeParse(parseJson(run.stdout))
  if (!read.success) return 'it answered no { "verdict": "same" | "apart" | "unsure", "quotes": ["…", "…"] }'
  const { verdict, quotes: [ours, theirs, ...more] = [] } = read.data
  if (verdict === 'unsure') return { verdict }
  if (ours === undefined || theirs === undefined || more.length > 0) return 'it did not give two quotes'
  const quotes = [ours, theirs] as const
  const invented = quotes.findIndex((quote, n) => !standsIn(quote, documents[n as 0 | 1]))
  if (invented >= 0) return `its quote does not stand in ${documents[invented as 0 | 1].shown.id}`
  return { verdict, quotes }
}

/** In the text that the program was given, or as it stands in the file, should the program have read that itself. */
function standsIn(quote: string, { shown, source }: ConsultedDocument): boolean {
  const words = withoutBreaks(quote)
  return words.length >= leastQuote && [shown.text, source].some((text) => withoutBreaks(text).includes(words))
}

function withoutBreaks(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
