/** Six decimals: far finer than any figure means, far coarser than the error of summing in another order. */
export function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
