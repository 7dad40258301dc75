/**
 * The p-quantile of numbers, by linear interpolation between the order statistics (type 7 of Hyndman and Fan 1996, as in
 * R and NumPy). Null for none.
 */
export function quantile(values: readonly number[], p: number): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const position = (sorted.length - 1) * p
  const [below, above] = [sorted[Math.floor(position)], sorted[Math.ceil(position)]]
  if (below === undefined || above === undefined) return null
  return Math.round((below + (above - below) * (position - Math.floor(position))) * 1000) / 1000
}

/** The middle of numbers; null for none. */
export function median(values: readonly number[]): number | null {
  return quantile(values, 0.5)
}
