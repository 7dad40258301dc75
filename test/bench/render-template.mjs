// What it costs to write an incident into a template, beside one parse of the document that comes of it.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseIncident, renderIncident } from '../../dist/index.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const read = (folder) =>
  readdirSync(`${root}${folder}`).map((name) => ({ name, text: readFileSync(`${root}${folder}/${name}`, 'utf8') }))

/** A few lines, so that what each call costs by itself shows. */
const small = {
  template: '# Incident: <title>\n\n**Date:**\n\n## Timeline\n\n- 10:00 — <event>\n\n## Action Items\n\n- [ ] <task>\n',
  document:
    '# Incident: Mail stood still\n\n**Date:** 2026-04-02\n\n## Timeline\n\n- 2026-04-02T10:00Z — the queue grows\n\n## Action Items\n\n- [ ] Alert on its length\n',
}

/** Milliseconds of the processor that all of the calls take; the least of several rounds. */
function time(calls, rounds = 12) {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round++) {
    const begun = process.cpuUsage()
    for (const call of calls) call()
    const { user, system } = process.cpuUsage(begun)
    best = Math.min(best, (user + system) / 1000)
  }
  return best
}

/** Prints, for each template, the time of renderIncident, of one parse of its results, and the ratio of the two. */
export function stateRendering() {
  process.stdout.write('\nrendering incidents: one parse of the results, renderIncident, ratio (at most 3 is wanted)\n')
  const records = read('incidents').map(({ text }) => parseIncident(text).incident)
  const cases = [
    {
      name: 'a few lines',
      template: small.template,
      incidents: Array(20).fill(parseIncident(small.document).incident),
    },
    ...read('templates').map(({ name, text }) => ({ name, template: text, incidents: records })),
  ]
  for (const { name, template, incidents } of cases) {
    const results = incidents.map((incident) => renderIncident(incident, template))
    const parsing = time(results.map((text) => () => parseIncident(text)))
    const rendering = time(incidents.map((incident) => () => renderIncident(incident, template)))
    const ratio = (rendering / parsing).toFixed(2)
    process.stdout.write(
      `  ${name.padEnd(20)} ${parsing.toFixed(1).padStart(7)} ms ${rendering.toFixed(1).padStart(7)} ms  ${ratio.padStart(6)} x\n`,
    )
  }
}
