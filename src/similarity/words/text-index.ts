/** How often each term stands in a text, weighted by place. */
export type TermCounts = ReadonlyMap<string, number>

/** Texts as sparse vectors of length 1 in typed arrays, with an index from terms to texts. Texts are named by index. */
export interface TextIndex {
  readonly size: number
  /** The cosine of two texts, 0 to 1. */
  score(i: number, j: number): number
  /** The cosine of text i with each of all texts; the array is used again by the next call. */
  scoresOf(i: number): Float64Array
  /** The texts that share the rarest terms with i, at most `limit`, in no order: where what is alike must be among. */
  candidates(i: number, limit: number): number[]
}

/** Half of a term's full weight comes at this many mentions, so that no word drowns the others by being repeated. Chosen on 24 teams. */
export const halfMentions = 6
/** A term in more texts than this finds no candidates: what is alike shares rarer ones. For speed, in corpora of thousands. */
const commonest = 200

/** How much a term distinguishes, by how few texts have it: ln((N + 1) / df). */
export function rarityOf(textsWithIt: number, texts: number): number {
  return Math.log((texts + 1) / textsWithIt)
}

/**
 * What n mentions of a term weigh: n / (n + half) · rarity, the saturation of Robertson's BM25. Its correction for the
 * length of the text is left to the cosine.
 */
export function weightOf(mentions: number, rarity: number, half = halfMentions): number {
  return (mentions / (mentions + half)) * rarity
}

/**
 * Indexes texts by their terms. The counts are gone through once, so that they need not all be in memory.
 *
 * @param half The mentions at which a term has half of its full weight.
 */
export function buildTextIndex(counts: Iterable<TermCounts>, half = halfMentions): TextIndex {
  const { rows, df } = layOut(counts, half)
  const size = rows.size
  const columns = transpose(rows, df)
  // One text laid out over all terms, by which the others are multiplied.
  const dense = new Float64Array(df.length)
  const sums = new Float64Array(size)
  let spreadText = -1
  const spread = (i: number) => {
    if (i === spreadText) return
    if (spreadText !== -1)
      for (let k = rows.start(spreadText); k < rows.end(spreadText); k++) dense[rows.terms[k] ?? 0] = 0
    for (let k = rows.start(i); k < rows.end(i); k++) dense[rows.terms[k] ?? 0] = rows.weights[k] ?? 0
    spreadText = i
  }
  const product = (j: number) => {
    let sum = 0
    for (let k = rows.start(j); k < rows.end(j); k++) sum += (rows.weights[k] ?? 0) * (dense[rows.terms[k] ?? 0] ?? 0)
    return Math.min(1, sum)
  }
  const accumulate = (i: number, most: number) => {
    sums.fill(0)
    for (let k = rows.start(i); k < rows.end(i); k++) {
      const term = rows.terms[k] ?? 0
      if ((df[term] ?? 0) > most) continue
      const weight = rows.weights[k] ?? 0
      for (let c = columns.start(term); c < columns.end(term); c++) {
        const text = columns.terms[c] ?? 0
        sums[text] = (sums[text] ?? 0) + weight * (columns.weights[c] ?? 0)
      }
    }
  }
  return {
    size,
    score: (i, j) => {
      spread(i)
      return product(j)
    },
    scoresOf: (i) => {
      accumulate(i, Number.POSITIVE_INFINITY)
      for (let j = 0; j < size; j++) sums[j] = Math.min(1, sums[j] ?? 0)
      return sums
    },
    candidates: (i, limit) => {
      accumulate(i, commonest)
      const found: number[] = []
      for (let j = 0; j < size; j++) if (j !== i && (sums[j] ?? 0) > 0) found.push(j)
      return found.length <= limit
        ? found
        : found.sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b).slice(0, limit)
    },
  }
}

/** A sparse matrix, compressed by row. */
interface Rows {
  readonly size: number
  readonly terms: Int32Array
  readonly weights: Float64Array
  start(row: number): number
  end(row: number): number
}

function layOut(counts: Iterable<TermCounts>, half: number): { readonly rows: Rows; readonly df: readonly number[] } {
  const ids = new Map<string, number>()
  const df: number[] = []
  const [terms, weights, starts]: [number[], number[], number[]] = [[], [], [0]]
  for (const count of counts) {
    for (const [term, n] of count) {
      const id = ids.get(term) ?? ids.size
      ids.set(term, id)
      df[id] = (df[id] ?? 0) + 1
      terms.push(id)
      weights.push(n)
    }
    starts.push(terms.length)
  }
  const rows = rowsOf(Int32Array.from(terms), Float64Array.from(weights), Int32Array.from(starts))
  for (let row = 0; row < rows.size; row++) {
    let squares = 0
    for (let k = rows.start(row); k < rows.end(row); k++) {
      const weight = weightOf(rows.weights[k] ?? 0, rarityOf(df[rows.terms[k] ?? 0] ?? 1, rows.size), half)
      rows.weights[k] = weight
      squares += weight * weight
    }
    const length = Math.sqrt(squares) || 1
    for (let k = rows.start(row); k < rows.end(row); k++) rows.weights[k] = (rows.weights[k] ?? 0) / length
  }
  return { rows, df }
}

function transpose(rows: Rows, df: readonly number[]): Rows {
  const starts = new Int32Array(df.length + 1)
  for (const [term, n] of df.entries()) starts[term + 1] = (starts[term] ?? 0) + n
  const next = starts.slice()
  const texts = new Int32Array(rows.terms.length)
  const weights = new Float64Array(rows.terms.length)
  let text = 0
  for (let k = 0; k < rows.terms.length; k++) {
    while (k >= rows.end(text)) text++
    const term = rows.terms[k] ?? 0
    const at = next[term] ?? 0
    next[term] = at + 1
    texts[at] = text
    weights[at] = rows.weights[k] ?? 0
  }
  return rowsOf(texts, weights, starts)
}

function rowsOf(terms: Int32Array, weights: Float64Array, starts: Int32Array): Rows {
  return {
    size: starts.length - 1,
    terms,
    weights,
    start: (row) => starts[row] ?? 0,
    end: (row) => starts[row + 1] ?? 0,
  }
}
