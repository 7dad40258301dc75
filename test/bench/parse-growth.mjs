// Whether the time to parse grows with the size of a document as remark's bare parse of the same text does, and what
// texts cost that nobody wrote to be read.
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { parseIncident } from '../../dist/index.js'
import { hostile, shapes } from './parse-shapes.mjs'

const remark = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze()
const sizes = (process.env.BENCH_KIB ?? '64 256 1024 4096').split(' ').map(Number)

/** Milliseconds of the processor, which a busy machine does not change as it does those of the clock. */
function time(task) {
  const begun = process.cpuUsage()
  const result = task()
  const { user, system } = process.cpuUsage(begun)
  return { ms: (user + system) / 1000, result }
}

/** The least of several runs, in turns: what the work takes where nothing else gets in its way. */
function best(rounds, bare, whole) {
  const times = { bare: Number.POSITIVE_INFINITY, whole: Number.POSITIVE_INFINITY }
  for (let round = 0; round < rounds; round++) {
    times.bare = Math.min(times.bare, time(bare).ms)
    times.whole = Math.min(times.whole, time(whole).ms)
  }
  return times
}

/** Prints, for each shape and size, remark's bare parse, the kit's own time beside it, and the ratio of the two. */
export function stateGrowth() {
  process.stdout.write("\nparsing one document: remark's bare parse, the kit's own time (all of it less that), ratio\n")
  for (const { name, write } of shapes) {
    process.stdout.write(`  ${name}\n`)
    for (const kib of sizes) {
      const text = write(kib * 1024)
      const { bare, whole } = best(
        kib > 256 ? 1 : 4,
        () => remark.parse(text),
        () => parseIncident(text),
      )
      const [size, remarks, kits] = [`${kib} KiB`, bare.toFixed(0), (whole - bare).toFixed(0)]
      const ratio = (whole / bare - 1).toFixed(2)
      process.stdout.write(
        `    ${size.padStart(8)} ${remarks.padStart(7)} ms ${kits.padStart(7)} ms  ${ratio.padStart(6)} x\n`,
      )
    }
  }
}

/** Prints what hostile texts cost, and what the parser says of them. */
export function stateHostile() {
  process.stdout.write('\nparsing what nobody wrote to be read\n')
  for (const { name, text } of hostile) {
    const { ms, result } = time(() => parseIncident(text))
    const told = result.diagnostics.find(({ ruleId }) => ruleId === 'too-deep')
    const said = told ? `too-deep, line ${told.place?.start.line}` : 'read as it is'
    process.stdout.write(`  ${name.padEnd(32)} ${ms.toFixed(0).padStart(7)} ms  ${said}\n`)
  }
}
