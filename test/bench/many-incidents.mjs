// Analyses many invented incidents, and compares each with all by plain TF-IDF in Maps, each in a process of its own, and
// prints processor seconds and peak memory of both. Called by run.mjs; alone: node test/bench/many-incidents.mjs WHAT COUNT
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { analyzeIncidents, fromRecord, parseIncident } from '../../dist/index.js'

const folder = fileURLToPath(new URL('../../incidents/', import.meta.url))

/** A generator of its own, so that every run has the same incidents (Park and Miller's). */
function numbers(seed) {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

/** Records made of the example incidents, three of five longer words replaced by invented ones, rarer the later they come. */
export function inventIncidents(count) {
  const next = numbers(20260713)
  const syllables = ['ka', 'ro', 'mi', 'ten', 'ver', 'lo', 'sta', 'qui', 'dra', 'pel', 'nor', 'fy']
  const word = () =>
    Array.from({ length: 2 + Math.floor(next() * 3) }, () => syllables[Math.floor(next() * 12)]).join('')
  const words = Array.from({ length: 6000 }, word)
  const records = readdirSync(folder).map((file) =>
    JSON.stringify(parseIncident(readFileSync(`${folder}${file}`, 'utf8'), { path: file }).incident),
  )
  const two = (n) => String(n).padStart(2, '0')
  return Array.from({ length: count }, (_, n) => {
    const text = records[n % records.length].replace(/(?<=[ "])[a-z]{6,}(?=[ .,])/g, (known) =>
      next() < 0.6 ? words[Math.floor(next() ** 2 * words.length)] : known,
    )
    const day = `${2015 + Math.floor(next() * 10)}-${two(1 + Math.floor(next() * 12))}-${two(1 + Math.floor(next() * 28))}`
    const id = `incident-${n}`
    const said = { relations: [], relatedIncidents: [] }
    return {
      ...JSON.parse(text),
      id,
      path: `incidents/${id}.md`,
      date: day,
      window: { start: day, end: null },
      ...said,
    }
  })
}

/** More rows than this are not worked out but reckoned from these, since plain TF-IDF takes the square of the count. */
const mostRows = 500

/**
 * The ten nearest of every text by cosine of log tf · idf, vectors and postings in Maps: the way that is written first.
 * Gives the processor seconds that all of them take.
 */
function plainTfIdf(texts) {
  const begun = process.cpuUsage()
  const counts = texts.map((text) => {
    const count = new Map()
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}][\p{L}\p{N}_.\-/]+/gu)) {
      count.set(word, (count.get(word) ?? 0) + 1)
    }
    return count
  })
  const df = new Map()
  for (const count of counts) for (const term of count.keys()) df.set(term, (df.get(term) ?? 0) + 1)
  const postings = new Map()
  const vectors = counts.map((count, i) => {
    const weighed = [...count].map(([term, n]) => [
      term,
      (1 + Math.log(n)) * Math.log((texts.length + 1) / df.get(term)),
    ])
    const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1
    const vector = new Map(weighed.map(([term, weight]) => [term, weight / length]))
    for (const [term, weight] of vector) postings.set(term, (postings.get(term) ?? new Map()).set(i, weight))
    return vector
  })
  const prepared = process.cpuUsage(begun)
  const step = Math.max(1, Math.floor(texts.length / mostRows))
  const asked = vectors.flatMap((vector, i) => (i % step === 0 ? [{ vector, i }] : []))
  const ranked = asked.map(({ vector, i }) => {
    const sums = new Map()
    for (const [term, weight] of vector) {
      for (const [j, other] of postings.get(term)) if (j !== i) sums.set(j, (sums.get(j) ?? 0) + weight * other)
    }
    return [...sums].sort((a, b) => b[1] - a[1]).slice(0, 10)
  })
  const all = process.cpuUsage(begun)
  const [before, total] = [prepared, all].map(({ user, system }) => (user + system) / 1e6)
  return before + ((total - before) * texts.length) / ranked.length
}

const tasks = {
  nothing: () => undefined,
  analyzeIncidents: (incidents) => analyzeIncidents(incidents.map(fromRecord)),
  'TF-IDF in Maps': (incidents) =>
    plainTfIdf(incidents.map((incident) => incident.sections.map(({ markdown }) => markdown).join('\n'))),
}

/** States what analysing so many incidents costs, beside plain TF-IDF over the same texts in the same run. */
export function stateManyIncidents(counts = [1000, 10_000]) {
  for (const count of counts) {
    process.stdout.write(`\n${count} invented incidents, processor time and peak memory of a process each\n`)
    const [idle, ours, plain] = Object.keys(tasks).map((what) => {
      const file = fileURLToPath(import.meta.url)
      const args = ['--max-old-space-size=12288', file, what, String(count)]
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
      if (status !== 0) throw new Error(stderr)
      return { what, ...JSON.parse(stdout) }
    })
    process.stdout.write(`  ${idle.what} but the incidents in memory: ${idle.megabytes} MB\n`)
    for (const { what, seconds, megabytes } of [ours, plain]) {
      const ratio = (seconds / plain.seconds).toFixed(2)
      process.stdout.write(
        `  ${what.padEnd(28)} ${seconds.toFixed(1).padStart(9)} s   ${ratio.padStart(6)} x ${plain.what}, ${megabytes} MB\n`,
      )
    }
  }
}

const [, file, what, count] = process.argv
if (file === fileURLToPath(import.meta.url)) {
  const incidents = inventIncidents(Number(count))
  const before = process.cpuUsage()
  const reckoned = tasks[what](incidents)
  const { user, system } = process.cpuUsage(before)
  const seconds = typeof reckoned === 'number' ? reckoned : (user + system) / 1e6
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
  process.stdout.write(JSON.stringify({ seconds, megabytes }))
}
