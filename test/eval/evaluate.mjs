import { parseArgs } from 'node:util'
import { formatScores } from './format-scores.mjs'
import { readLabels } from './read-labels.mjs'
import { scoreCorpus } from './score-corpus.mjs'
import { sumScores } from './sum-scores.mjs'

/**
 * Scores the built kit on labelled folders, as `npm run eval -- DIR…` does.
 *
 * @param {readonly string[]} argv folders, and `--json` for the figures or `--verbose` for what was missed and what was wrong
 * @returns {{ status: number, stdout: string, stderr: string }} what the command prints, and its exit code
 */
export function evaluate(argv) {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, verbose: { type: 'boolean', default: false } },
    })
    if (positionals.length === 0) throw new Error('Name a folder with labels: npm run eval -- test/eval/example')
    const scores = positionals.map(readLabels).map((corpus) => scoreCorpus(corpus))
    const total = sumScores(scores)
    const stdout = values.json
      ? `${JSON.stringify({ corpora: scores, total }, null, 2)}\n`
      : formatScores(scores, total, { verbose: values.verbose })
    return { status: 0, stdout, stderr: '' }
  } catch (error) {
    return { status: 2, stdout: '', stderr: `error: ${error.message}\n` }
  }
}
