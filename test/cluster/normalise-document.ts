import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../cli/command-line.ts'

/** Days that the example incidents are named by; they stay what they are. */
const lasting = new Set(readdirSync(join(root, 'incidents')).map((name) => name.slice(0, 10)))

/**
 * Takes out of a document what differs from run to run: times become `T-25m`, seen from the minute at which the story is told,
 * and names that controllers make up, ports and hashes become stars.
 */
export function normaliseDocument(document: string, now: Date): string {
  return document
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, (time) => spanOf(Date.parse(time), now))
    .replace(/\b\d{4}-\d\d-\d\d\b(?!-)/g, (day) => (lasting.has(day) ? day : dayOf(day, now)))
    .replace(/(?<=was to be gone )(?:\d+ \w+ ?)+(?=ago)/g, '* ')
    .replace(/127\.0\.0\.1:\d{4,5}/g, '127.0.0.1:*')
    .replace(/\bcsi-[0-9a-f]{20,}/g, 'csi-*')
    .replace(/-[0-9a-f]{8,10}-[bcdf-hj-np-tv-xz2456789]{5}(?![a-z0-9])/g, '-*-*')
    .replace(/(?<=[a-z])-[bcdf-hj-np-tv-xz2456789]{5}(?![a-z0-9])/g, '-*')
}

/** "T-25m", "T-3d", "T-9h", "T-2h58m"; "T" for what lies after the minute: the test itself, which takes as long as it takes. */
function spanOf(time: number, now: Date): string {
  const seconds = Math.round((now.getTime() - time) / 1000)
  if (seconds <= 0) return seconds > -600 ? 'T' : `T+${Math.round(-seconds / 86_400)}d`
  const parts: string[] = []
  let left = seconds
  for (const [unit, size] of Object.entries({ d: 86_400, h: 3600, m: 60, s: 1 })) {
    const count = Math.floor(left / size)
    left -= count * size
    if (count > 0) parts.push(`${count}${unit}`)
  }
  return `T-${parts.join('')}`
}

function dayOf(day: string, now: Date): string {
  const today = Date.parse(`${now.toISOString().slice(0, 10)}T00:00:00Z`)
  const days = Math.round((today - Date.parse(`${day}T00:00:00Z`)) / 86_400_000)
  return Math.abs(days) > 120 ? day : `<day T-${days}d>`
}
