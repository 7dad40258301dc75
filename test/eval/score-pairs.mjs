import { pairsWithin, showPair } from './pair.mjs'

/** Judges the patterns of kind mechanism by the pairs that they join. Pairs that may join or not count neither way. */
export function scorePairs({ patterns }, documents, { must, may, apart }) {
  const byId = new Map(documents.map(({ incident, name }) => [incident.id, name]))
  const groups = patterns
    .filter(({ kind }) => kind === 'mechanism')
    .map(({ members }) => members.map(({ incident }) => byId.get(incident)))
  const joined = pairsWithin(groups)
  const right = [...joined].filter((pair) => must.has(pair))
  const wrong = [...joined].filter((pair) => !must.has(pair) && (!may.has(pair) || apart.has(pair)))
  const missed = [...must].filter((pair) => !joined.has(pair))
  return {
    pairs: must.size,
    right: right.length,
    wrong: wrong.length,
    apart: apart.size,
    apartJoined: [...apart].filter((pair) => joined.has(pair)).length,
    notes: [
      ...wrong.map((pair) => `wrong pair: ${showPair(pair)}`),
      ...missed.map((pair) => `missed pair: ${showPair(pair)}`),
    ],
  }
}
