import { pairKey } from './pair.mjs'

/**
 * Judges a ranking, `(query, others) => [{ name, score, verdict }]`, the best first.
 *
 * Average precision is taken over all pairs of documents, each by the mean of its scores from both sides. Pairs that may join or not count
 * neither way. Time travel asks each incident what it resembles among the earlier ones alone: where an earlier one of its family exists, is it first, or among
 * the first three? Where nothing earlier is kin to it, "same mechanism" is a false alarm.
 */
export function scoreRanking(rank, documents, { must, may, apart, strict }) {
  return {
    averagePrecision: averagePrecision(rank, documents, { must, may, apart }),
    ...travel(rank, documents, { may, strict }),
  }
}

function averagePrecision(rank, documents, { must, may, apart }) {
  const scores = new Map()
  for (const query of documents) {
    for (const { name, score } of rank(
      query,
      documents.filter((other) => other !== query),
    )) {
      const pair = pairKey(query.name, name)
      scores.set(pair, (scores.get(pair) ?? 0) + score / 2)
    }
  }
  const ranked = [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  let [seen, hits, sum] = [0, 0, 0]
  for (const [pair] of ranked) {
    if (may.has(pair) && !must.has(pair) && !apart.has(pair)) continue
    seen++
    if (must.has(pair)) sum += ++hits / seen
  }
  return must.size === 0 ? null : sum / must.size
}

function travel(rank, documents, { may, strict }) {
  const day = ({ incident, name }) => incident.date ?? name
  const inOrder = [...documents].sort((a, b) => compare(day(a), day(b)) || compare(a.name, b.name))
  const result = { asked: 0, first: 0, third: 0, alone: 0, falseAlarms: 0, notes: [] }
  for (const [i, query] of inOrder.entries()) {
    const earlier = inOrder.slice(0, i)
    if (i === 0) continue
    const family = new Set(strict.filter((group) => group.includes(query.name)).flat())
    const mates = earlier.filter(({ name }) => family.has(name) && name !== query.name)
    const ranked = rank(query, earlier)
    if (mates.length > 0) {
      const place = ranked.findIndex(({ name }) => mates.some((mate) => mate.name === name)) + 1
      result.asked++
      if (place === 1) result.first++
      else
        result.notes.push(
          `${query.name}: the first of its family is at ${place || 'no place'}, after ${ranked[0]?.name}`,
        )
      if (place >= 1 && place <= 3) result.third++
    } else if (!earlier.some(({ name }) => may.has(pairKey(name, query.name)))) {
      result.alone++
      if (ranked[0]?.verdict !== 'same-mechanism') continue
      result.falseAlarms++
      result.notes.push(`${query.name}: false alarm, "same mechanism" as ${ranked[0].name}`)
    }
  }
  return result
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0
}
