/** The figures over several corpora: a mean for average precision, and sums for all that is counted. */
export function sumScores(scores) {
  const sum = (read) => scores.reduce((total, score) => total + read(score), 0)
  const mean = (read) => {
    const known = scores.map(read).filter((value) => value !== null)
    return known.length === 0 ? null : known.reduce((total, value) => total + value, 0) / known.length
  }
  const ranking = (read) => ({
    averagePrecision: mean((score) => read(score).averagePrecision),
    recallAt1: ratio(
      sum((score) => read(score).first),
      sum((score) => read(score).asked),
    ),
    recallAt3: ratio(
      sum((score) => read(score).third),
      sum((score) => read(score).asked),
    ),
  })
  const [right, wrong, pairs] = ['right', 'wrong', 'pairs'].map((key) => sum((score) => score.pairs[key]))
  return {
    documents: sum((score) => score.documents),
    asked: sum((score) => score.ranking.asked),
    kit: ranking((score) => score.ranking),
    tfIdf: ranking((score) => score.tfIdf),
    pairs,
    pairPrecision: ratio(right, right + wrong),
    pairRecall: ratio(right, pairs),
    apart: sum((score) => score.pairs.apart),
    apartJoined: sum((score) => score.pairs.apartJoined),
    alone: sum((score) => score.ranking.alone),
    falseAlarms: sum((score) => score.ranking.falseAlarms),
    promises: sum((score) => score.promises.promises),
    followed: sum((score) => score.promises.followed),
    verdictsRight: sum((score) => score.promises.verdictsRight),
    told: sum((score) => score.promises.told),
  }
}

/** Null where nothing was asked, which is not the same as nothing right. */
function ratio(part, whole) {
  return whole === 0 ? null : part / whole
}
