const begin = /^"?=+ Beginning of Previous Log =+"?$/
const end = /^"?=+ End of Previous Log =+"?$/

/** Separates the lines of a container before its last restart, where a collector put both into one file between markers. */
export function splitPrevious(lines: readonly string[]): { readonly previous: string[]; readonly current: string[] } {
  const from = lines.findIndex((line) => begin.test(line.trim()))
  if (from === -1) return { previous: [], current: [...lines] }
  const length = lines.slice(from + 1).findIndex((line) => end.test(line.trim()))
  const to = length === -1 ? lines.length : from + 1 + length
  return { previous: lines.slice(from + 1, to), current: [...lines.slice(0, from), ...lines.slice(to + 1)] }
}
