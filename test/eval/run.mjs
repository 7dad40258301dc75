// npm run eval -- DIR…: how well the built kit finds what a team has labelled, beside plain TF-IDF in the same run.
// README.md in this folder tells how labels are written. --json prints the figures, --verbose what was missed and what was wrong.
import { parseArgs } from 'node:util'
import { formatScores } from './format-scores.mjs'
import { readLabels } from './read-labels.mjs'
import { scoreCorpus } from './score-corpus.mjs'
import { sumScores } from './sum-scores.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, verbose: { type: 'boolean', default: false } },
})

try {
  if (positionals.length === 0) throw new Error('Name a folder with labels: npm run eval -- test/eval/example')
  const corpora = positionals.map(readLabels)
  const scores = corpora.map((corpus) => scoreCorpus(corpus))
  const total = sumScores(scores)
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ corpora: scores, total }, null, 2)}\n`
      : formatScores(scores, total, { verbose: values.verbose }),
  )
} catch (error) {
  process.stderr.write(`error: ${error.message}\n`)
  process.exitCode = 2
}
