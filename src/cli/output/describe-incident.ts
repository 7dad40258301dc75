import type { RecordPath } from '../../diagnostic/source-map.ts'
import type { ParsedIncident } from '../../parse/parsed-incident.ts'
import type { Incident } from '../../schema/incident/incident.ts'
import { oneLine } from '../../text/one-line.ts'
import { plainLine } from '../../text/plain-line.ts'
import type { paint } from './paint.ts'

/** Columns: the label of a value, and the text of an entry, so that a line has some 120 with its number. */
const labelWidth = 14
const entryWidth = 110

type Colors = ReturnType<typeof paint>

/** A record as a person reads it at a glance: one line a value, with the line of the document that it comes from. */
export function describeIncident({ incident, places: source }: ParsedIncident, colors: Colors): string {
  const at = (path: RecordPath): string => {
    const line = source.line(path)
    return line === null ? '' : colors.dim(`  :${line}`)
  }
  const head = facts(incident)
    .filter(([, value]) => value !== null && value !== '')
    .map(([label, value, path]) => `  ${colors.dim(label.padEnd(labelWidth))}${plainLine(value ?? '')}${at(path)}\n`)
  const lists = listsOf(incident).flatMap(([label, entries]) =>
    entries.length === 0
      ? []
      : [
          `  ${colors.bold(`${label} (${entries.length})`)}\n`,
          ...entries.map(([text, path]) => `    ${oneLine(text, entryWidth)}${at(path)}\n`),
        ],
  )
  const where = incident.path === null ? '' : colors.dim(` ${incident.path}`)
  return `${colors.bold(plainLine(incident.title ?? incident.id))}${where}\n${head.join('')}${lists.join('')}`
}

function facts(incident: Incident): [label: string, value: string | null, path: RecordPath][] {
  const { window, duration } = incident
  const ends = window.end === null || window.end === window.start ? '' : ` to ${window.end}`
  return [
    ['id', incident.id, ['id']],
    ['date', incident.date, ['date']],
    ['window', window.start && `${window.start}${ends}`, ['window']],
    ['severity', incident.severity && withWords(incident.severity.level, incident.severity.text), ['severity']],
    ['status', incident.status && withWords(incident.status.state, incident.status.text), ['status']],
    ['duration', duration && `${oneLine(duration.text)} (${seconds(duration)})`, ['duration']],
    ['environments', incident.environments.join(', '), ['environments']],
    ['related', incident.relatedIncidents.join(', '), ['relatedIncidents']],
  ]
}

/** `high (SEV2 — checkout)`; the words alone where they are of no known scale. */
function withWords(known: string | null, text: string): string {
  return known === null ? oneLine(text) : `${known} (${oneLine(text)})`
}

function listsOf(incident: Incident): [label: string, entries: [text: string, path: RecordPath][]][] {
  const parts = (...texts: readonly (string | null | undefined)[]): string => texts.filter(Boolean).join(' · ')
  return [
    [
      'affected services',
      incident.affectedServices.map(({ name, environment, duration }, i) => [
        parts(name, environment, duration),
        ['affectedServices', i],
      ]),
    ],
    [
      'root causes',
      incident.rootCauses.map(({ title, role, text }, i) => [parts(role, title ?? text), ['rootCauses', i]]),
    ],
    [
      'timeline',
      incident.timeline.map(({ time, event }, i) => [parts(time.start ?? time.text, event.text), ['timeline', i]]),
    ],
    [
      'action items',
      incident.actionItems.map(({ text, priority, owner, status }, i) => [
        parts(text, priority, owner ?? 'no owner', status),
        ['actionItems', i],
      ]),
    ],
    ['signals', incident.signals.map(({ signature, quote }, i) => [parts(signature, quote), ['signals', i]])],
  ]
}

function seconds({ minSeconds, maxSeconds, approximate }: NonNullable<Incident['duration']>): string {
  if (minSeconds === null) return maxSeconds === null ? 'no length' : `at most ${maxSeconds} s`
  if (maxSeconds === null) return `at least ${minSeconds} s`
  const range = minSeconds === maxSeconds ? `${minSeconds} s` : `${minSeconds} to ${maxSeconds} s`
  return approximate ? `about ${range}` : range
}
