// npm run eval -- DIR…: how well the built kit finds what a team has labelled, beside plain TF-IDF in the same run.
// README.md in this folder describes how labels are written.
import { evaluate } from './evaluate.mjs'

const { status, stdout, stderr } = evaluate(process.argv.slice(2))
process.stdout.write(stdout)
process.stderr.write(stderr)
process.exitCode = status
