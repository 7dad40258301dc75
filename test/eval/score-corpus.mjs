import { analyzeIncidents, fromRecord } from '../../dist/index.js'
import { pairKey, pairsWithin } from './pair.mjs'
import { rankByKit } from './rank-by-kit.mjs'
import { scorePairs } from './score-pairs.mjs'
import { scorePromises } from './score-promises.mjs'
import { scoreRanking } from './score-ranking.mjs'
import { rankByTfIdf } from './tf-idf.mjs'

/** Takes all figures of one labelled corpus, by the kit and, where it can, by plain TF-IDF. */
export function scoreCorpus({ name, documents, families, apart, promises }) {
  const strict = families.filter(({ isCause, strict }) => isCause && strict.length > 1).map((family) => family.strict)
  const must = pairsWithin(strict)
  const labels = {
    strict,
    must,
    may: pairsWithin(families.map(({ members }) => members)),
    apart: new Set(apart.map(([a, b]) => pairKey(a, b)).filter((pair) => !must.has(pair))),
  }
  const analysis = analyzeIncidents(documents.map(({ incident }) => fromRecord(incident)))
  return {
    name,
    documents: documents.length,
    pairs: scorePairs(analysis, documents, labels),
    ranking: scoreRanking(rankByKit(documents), documents, labels),
    tfIdf: scoreRanking(rankByTfIdf(documents), documents, labels),
    promises: scorePromises(analysis, documents, promises),
  }
}
