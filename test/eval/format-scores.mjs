import { sumScores } from './sum-scores.mjs'

/** Writes the figures of each corpus and of all, the kit beside TF-IDF. */
export function formatScores(scores, total, { verbose }) {
  const each = scores.flatMap((score) => [
    `${score.name}: ${score.documents} documents`,
    ...formatFigures(sumScores([score])),
    ...(verbose ? notesOf(score).map((note) => `    ${note}`) : []),
    '',
  ])
  const all =
    scores.length < 2 ? [] : [`all ${scores.length}: ${total.documents} documents`, ...formatFigures(total), '']
  return [...each, ...all].join('\n')
}

function formatFigures(total) {
  const { kit, tfIdf } = total
  const rows = [
    ['', 'kit', 'TF-IDF'],
    ['average precision', figure(kit.averagePrecision), figure(tfIdf.averagePrecision)],
    [`recall@1 in time travel (${total.asked} asked)`, figure(kit.recallAt1), figure(tfIdf.recallAt1)],
    ['recall@3', figure(kit.recallAt3), figure(tfIdf.recallAt3)],
  ]
  return [
    ...rows.map(([name, ours, plain]) => `  ${name.padEnd(40)}${ours.padStart(8)}${plain.padStart(8)}`),
    `  pairs in a pattern: precision ${figure(total.pairPrecision)}, recall ${figure(total.pairRecall)} of ${total.pairs}`,
    `  hard negatives joined: ${total.apartJoined} of ${total.apart}`,
    `  false alarms: ${total.falseAlarms} of ${total.alone} that nothing earlier is kin to`,
    `  promises: ${total.followed} of ${total.promises} followed, the verdict right for ${total.verdictsRight}; ${total.told} told in all`,
  ]
}

function notesOf({ pairs, ranking, promises }) {
  return [...ranking.notes, ...pairs.notes, ...promises.notes]
}

function figure(value) {
  return value === null ? '–' : value.toFixed(3)
}
