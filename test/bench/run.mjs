// States what the kit costs as ratios against named baselines, measured in turns in the same run. Asserts nothing: a
// busy machine is no defect. Run it with: npm run bench
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { analyzeIncidents, parseIncident } from '../../dist/index.js'
import { stateDetection } from './detect-cluster.mjs'
import { stateManyIncidents } from './many-incidents.mjs'
import { stateGrowth, stateHostile } from './parse-growth.mjs'
import { stateRendering } from './render-template.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const incidents = `${root}incidents`
const texts = readdirSync(incidents).map((file) => readFileSync(`${incidents}/${file}`, 'utf8'))

/** Medians of the time of each task in milliseconds; the tasks take turns, so that a slow moment hits all. */
function measure(tasks, rounds) {
  const times = Object.fromEntries(Object.keys(tasks).map((name) => [name, []]))
  for (let round = 0; round <= rounds; round++) {
    for (const [name, task] of Object.entries(tasks)) {
      const begun = process.hrtime.bigint()
      task()
      // The first round warms up caches and the compiler.
      if (round > 0) times[name].push(Number(process.hrtime.bigint() - begun) / 1e6)
    }
  }
  return Object.fromEntries(
    Object.entries(times).map(([name, list]) => [name, list.sort((a, b) => a - b)[Math.floor(list.length / 2)]]),
  )
}

function state(title, baseline, medians) {
  process.stdout.write(`\n${title}\n`)
  for (const [name, ms] of Object.entries(medians)) {
    const ratio = (ms / medians[baseline]).toFixed(2)
    process.stdout.write(`  ${name.padEnd(28)} ${ms.toFixed(1).padStart(9)} ms  ${ratio.padStart(6)} x ${baseline}\n`)
  }
}

const node =
  (...args) =>
  () => {
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
  }
process.stdout.write(`node ${process.version}, ${cpus().length} cores, medians\n`)

state(
  'start-up of the command',
  'node -e 0',
  measure(
    {
      'node -e 0': node('-e', '0'),
      'postmortem --help': node('dist/cli.js', '--help'),
      'postmortem lint incidents': node('dist/cli.js', 'lint', 'incidents'),
      'postmortem report incidents': node('dist/cli.js', 'report', 'incidents'),
    },
    11,
  ),
)

const remark = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze()
state(
  `parsing the ${texts.length} example incidents (${Math.round(texts.join('').length / 1024)} KiB)`,
  "remark's bare parse",
  measure(
    {
      "remark's bare parse": () => texts.map((text) => remark.parse(text)),
      parseIncident: () => texts.map((text) => parseIncident(text)),
    },
    15,
  ),
)

stateGrowth()
stateHostile()
stateRendering()

const parsed = texts.map((text, i) => parseIncident(text, { path: `incidents/${i}.md` }))
state(
  `${texts.length} example incidents`,
  'parseIncident',
  measure(
    {
      parseIncident: () => texts.map((text) => parseIncident(text)),
      analyzeIncidents: () => analyzeIncidents(parsed),
    },
    11,
  ),
)

stateManyIncidents()
stateDetection()
