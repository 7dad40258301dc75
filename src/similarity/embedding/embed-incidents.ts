import { PostmortemError } from '../../diagnostic/postmortem-error.ts'
import { passagesOf } from '../profile.ts'
import { isSearch, type Query, readSearch } from '../search/read-query.ts'
import { type Embed, type Embeddings, textToEmbed } from './embedding.ts'

export interface EmbedOptions {
  /** Texts that are handed over at once. @default 64 */
  readonly batch?: number | undefined
  /** Vectors that are known already; only texts that are not among them are embedded. @default none */
  readonly known?: Embeddings | undefined
  readonly signal?: AbortSignal | undefined
}

/**
 * Embeds incidents and queries with a model of the user's own, so that `analyzeIncidents` and `matchIncident`, which are
 * pure and never wait, can be given the vectors.
 *
 * @throws PostmortemError with code `CONFIG` where the model gives other than one vector of numbers a text, all of one length.
 */
export async function embedIncidents(
  inputs: readonly Query[],
  embed: Embed,
  { batch = 64, known, signal }: EmbedOptions = {},
): Promise<Embeddings> {
  const vectors = new Map(known?.vectors)
  const texts = inputs.map((input) =>
    textToEmbed(isSearch(input) ? readSearch(input).passages : passagesOf(input.incident)),
  )
  const missing = [...new Set(texts)].filter((text) => text !== '' && !vectors.has(text))
  let length = vectors.values().next().value?.length
  for (let start = 0; start < missing.length; start += batch) {
    signal?.throwIfAborted()
    const part = missing.slice(start, start + batch)
    const made = await embed(part, { signal })
    if (made.length !== part.length) throw refuse(`${made.length} vectors for ${part.length} texts`)
    for (const [i, text] of part.entries()) {
      const vector = Float32Array.from(made[i] ?? [])
      length ??= vector.length
      if (vector.length === 0 || vector.length !== length) {
        throw refuse(`a vector of ${vector.length} numbers where others have ${length}`)
      }
      if (vector.some((number) => !Number.isFinite(number))) throw refuse('a vector with what is no number in it')
      vectors.set(text, vector)
    }
  }
  return { vectors }
}

function refuse(what: string): PostmortemError {
  return new PostmortemError(
    'CONFIG',
    `The embed function gave ${what}.`,
    'Let it give one vector of finite numbers for each text, in the order of the texts and all of one length.',
  )
}
