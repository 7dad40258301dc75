import type { RecordPath } from '../../diagnostic/source-map.ts'
import { formatPath } from '../../diagnostic/source-map.ts'
import type { Evidence } from '../../schema/analysis/match.ts'
import { findSignatures } from '../../signature/find-signatures.ts'
import type { Subject } from './subject.ts'

const longestQuote = 240

/** Makes the line that says so: the words, the record path that holds them, and the line of the file where it is known. */
export function makeEvidence(subject: Subject, kind: Evidence['kind'], at: RecordPath, quote: string): Evidence {
  const { line, block } = findWords(subject, at, quote)
  return {
    kind,
    quote: cutQuote(block === null ? quote : withinBlock(quote, block, kind)),
    path: subject.incident.path,
    at: formatPath(at),
    line,
  }
}

/** A shorter rest of a block says too little. */
const fewestWords = 3

/**
 * Ends a quote where the paragraph or the block of code ends in which it begins: in a record they follow each other without
 * a mark. What leads up to the next block stays with it, and so does what shows the signature for which it is quoted.
 */
function withinBlock(quote: string, block: string, kind: Evidence['kind']): string {
  const words = [...quote.matchAll(word)]
  const count = [...block.matchAll(word)].length
  const next = words[count]
  // A statement is quoted for what it says somewhere in it.
  if (kind === 'statement' || next === undefined || count < fewestWords || /:[\s*_`]*$/.test(block)) return quote
  const cut = quote.slice(0, next.index).replace(/[\s([{"'“‘*_`-]+$/u, '')
  if (kind !== 'signature') return cut
  const kept = new Set(findSignatures(cut).map(({ signature }) => signature))
  return findSignatures(quote).every(({ signature }) => kept.has(signature)) ? cut : quote
}

const word = /[\p{L}\p{N}]+/gu
/** A blank line, the fence of a block of code, the next item of a list or row of a table. */
const blockEnd = /\r?\n[ \t]*(?:\r?\n|```|~~~|[-*+][ \t]|\d+[.)][ \t]|\||$)/

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

interface FoundWords {
  /** 1-based; null where no source is known. */
  readonly line: number | null
  /** The text of the document from the words on to the end of their block; null where they were not found. */
  readonly block: string | null
}

/** Finds where the words begin: in the value's own place first, since words may stand twice. */
function findWords({ source, markdown }: Subject, at: RecordPath, quote: string): FoundWords {
  if (source === null) return { line: null, block: null }
  const place = source.place(at)
  if (markdown === null) return { line: place?.start.line ?? null, block: null }
  const foundAt = (offset: number, end: number): FoundWords => {
    const rest = markdown.slice(offset, end)
    return { line: lineAt(markdown, offset), block: rest.slice(0, blockEnd.exec(rest)?.index) }
  }
  const words = [...quote.matchAll(word)].map(([found]) => found)
  for (const count of [8, 4]) {
    const pattern = new RegExp(words.slice(0, count).join('[^\\p{L}\\p{N}]{1,40}'), 'u')
    if (words.length === 0) break
    const within = place && pattern.exec(markdown.slice(place.start.offset, place.end.offset))
    if (within && place) return foundAt(place.start.offset + within.index, place.end.offset)
    if (place === null && count === 8) {
      const anywhere = pattern.exec(markdown)
      if (anywhere) return foundAt(anywhere.index, markdown.length)
    }
  }
  return { line: place?.start.line ?? null, block: null }
}

function lineAt(text: string, offset: number): number {
  let line = 1
  for (let i = text.indexOf('\n'); i !== -1 && i < offset; i = text.indexOf('\n', i + 1)) line++
  return line
}
