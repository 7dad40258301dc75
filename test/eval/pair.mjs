/** Two names as one key, whichever comes first. */
export function pairKey(a, b) {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`
}

/** The pairs within each of several groups. */
export function pairsWithin(groups) {
  const pairs = new Set()
  for (const group of groups) {
    const names = [...new Set(group)]
    for (const [i, a] of names.entries()) for (const b of names.slice(i + 1)) pairs.add(pairKey(a, b))
  }
  return pairs
}

/** A pair as people read it. */
export function showPair(pair) {
  return pair.replace('\n', ' and ')
}
