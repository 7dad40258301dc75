import type { ReadPassage } from '../profile.ts'

/**
 * A model of the user's own: turns texts into vectors, all of one length, one for each text in its order. The kit brings
 * none, and downloads none.
 */
export type Embed = (
  texts: readonly string[],
  options: { readonly signal?: AbortSignal | undefined },
) => Promise<ReadonlyArray<ArrayLike<number>>>

/** Vectors of texts, by the text, as `embedIncidents` makes them. They may be kept and used again. */
export interface Embeddings {
  readonly vectors: ReadonlyMap<string, Float32Array>
}

/** About the 512 tokens that small sentence models read at once, in UTF-16 units. */
const longest = 2000
/** Where an incident says what it was. */
const coreZones = new Set(['title', 'summary', 'cause'])

/** The text by which an incident or a query is embedded: its title, summary and causes. */
export function textToEmbed(passages: readonly ReadPassage[]): string {
  const core = passages.filter(({ zone }) => coreZones.has(zone))
  const texts = (core.length > 0 ? core : passages).map(({ text }) => text)
  return [...new Set(texts)].join('\n').slice(0, longest)
}
