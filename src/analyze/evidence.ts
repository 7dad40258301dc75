import type { RecordPath } from '../diagnostic/source-map.ts'
import { formatPath } from '../diagnostic/source-map.ts'
import type { Evidence } from '../schema/match.ts'
import type { Subject } from './subject.ts'

const longestQuote = 240

/** Makes the line that says so: the words, the record path that holds them, and the line of the file where it is known. */
export function makeEvidence(subject: Subject, kind: Evidence['kind'], at: RecordPath, quote: string): Evidence {
  return {
    kind,
    quote: cutQuote(quote),
    path: subject.incident.path,
    at: formatPath(at),
    line: findLine(subject, at, quote),
  }
}

/** Cuts a quote to a length that is read at a glance, at a word, round the words at `focus` where given. */
export function cutQuote(quote: string, focus?: { readonly start: number; readonly end: number }): string {
  const text = quote.replace(/\s+/g, ' ').trim()
  if (text.length <= longestQuote) return text
  const middle = focus ? (focus.start + focus.end) / 2 : longestQuote / 2
  const start = Math.max(0, Math.min(Math.round(middle - longestQuote / 2), text.length - longestQuote))
  let cut = text.slice(start, start + longestQuote)
  if (start > 0) cut = `… ${cut.replace(/^\S*\s/, '')}`
  if (start + longestQuote < text.length) cut = `${cut.replace(/\s\S*$/, '')} …`
  return cut
}

/** The 1-based line on which the words begin: sought in the value's own place first, since words may stand twice. */
function findLine({ source, markdown }: Subject, at: RecordPath, quote: string): number | null {
  if (source === null) return null
  const place = source.place(at)
  if (markdown === null) return place?.start.line ?? null
  const words = [...quote.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word)
  for (const count of [8, 4]) {
    const pattern = new RegExp(words.slice(0, count).join('[^\\p{L}\\p{N}]{1,40}'), 'u')
    if (words.length === 0) break
    const within = place && pattern.exec(markdown.slice(place.start.offset, place.end.offset))
    if (within && place) return lineAt(markdown, place.start.offset + within.index)
    if (place === null && count === 8) {
      const anywhere = pattern.exec(markdown)
      if (anywhere) return lineAt(markdown, anywhere.index)
    }
  }
  return place?.start.line ?? null
}

function lineAt(text: string, offset: number): number {
  let line = 1
  for (let i = text.indexOf('\n'); i !== -1 && i < offset; i = text.indexOf('\n', i + 1)) line++
  return line
}
