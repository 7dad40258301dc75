/** Below this resamples say nothing that the values themselves do not. */
const fewest = 5
/** Any number will do; the same one gives the same interval. */
const seed = 20_260_101
/** Draws in all, so that ten thousand values take no longer than a hundred. */
const draws = 2_000_000

/** Resamples of a large and of a small set: Efron and Tibshirani 1993 take 50 to 200 for an error, 1000 and more for an interval. */
const fewestResamples = 200
const mostResamples = 2000

export interface MedianInterval {
  readonly low: number
  readonly high: number
}

/**
 * The 95 % interval of the median by the percentile bootstrap. The same values give the same interval, in any order; null
 * below five.
 */
export function bootstrapMedian(values: readonly number[]): MedianInterval | null {
  const n = values.length
  if (n < fewest) return null
  const sorted = Float64Array.from(values).sort()
  const resamples = resamplesOf(n)
  const medians = new Float64Array(resamples)
  const counts = new Uint32Array(n)
  const random = seededRandom(seed)
  for (let r = 0; r < resamples; r++) {
    counts.fill(0)
    for (let i = 0; i < n; i++) {
      const drawn = Math.floor(random() * n)
      counts[drawn] = (counts[drawn] ?? 0) + 1
    }
    medians[r] = medianOfCounts(sorted, counts)
  }
  medians.sort()
  const at = (p: number) => Math.round((medians[Math.round((resamples - 1) * p)] ?? 0) * 1000) / 1000
  return { low: at(0.025), high: at(0.975) }
}

/** How many resamples are drawn of n values. */
export function resamplesOf(n: number): number {
  return Math.max(fewestResamples, Math.min(mostResamples, Math.floor(draws / n)))
}

/** The median of a resample, given how often each of the sorted values is in it. */
function medianOfCounts(sorted: Float64Array, counts: Uint32Array): number {
  const n = sorted.length
  const [lower, upper] = [Math.floor((n - 1) / 2), Math.ceil((n - 1) / 2)]
  let [seen, low] = [0, Number.NaN]
  for (let i = 0; i < n; i++) {
    seen += counts[i] ?? 0
    if (Number.isNaN(low) && seen > lower) low = sorted[i] ?? 0
    if (seen > upper) return (low + (sorted[i] ?? 0)) / 2
  }
  return low
}

/** Numbers in [0, 1), the same ones every time (mulberry32). */
function seededRandom(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
