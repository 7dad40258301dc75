import { formatPath } from '../../diagnostic/source-map.ts'
import type { ParsedIncident } from '../../parse/parsed-incident.ts'
import type { Evidence } from '../../schema/analysis/match.ts'
import { findSignatures } from '../../signature/find-signatures.ts'
import type { Quote } from './quote.ts'

/** Characters of a quote that are read at a glance. */
const longestQuote = 240

interface Range {
  readonly start: number
  readonly end: number
}

/**
 * Makes the line that says so: the words, the record path that holds them, and the line of the file where it is known.
 *
 * @param focus The part of the quote's words that counts; a quote that is too long is cut around it.
 */
export function makeEvidence(subject: ParsedIncident, kind: Evidence['kind'], quote: Quote, focus?: Range): Evidence {
  const { incident, places } = subject
  const cut = focus ? cutAround(quote.text, focus) : { text: quote.text, start: 0 }
  const start = offsetOfCharacter(rawText(subject, quote), countCharacters(quote.text.slice(0, cut.start)))
  const place = places.placeWithin(quote.within.path, quote.within.start + start, quote.within.end)
  return {
    kind,
    // A statement is quoted for what it says somewhere in it.
    quote: cutQuote(kind === 'statement' ? cut.text : withinBlock(cut.text, kind, subject, quote, start)),
    path: incident.path,
    at: formatPath(quote.at),
    line: (place ?? places.place(quote.within.path))?.start.line ?? null,
  }
}

/** Fewer words of a block say too little. */
const fewestWords = 3

/**
 * Ends a quote where the paragraph or the block of code ends in which it begins: in a record they follow each other without
 * a mark. What leads up to the next block stays with it, and so does what shows the signature for which it is quoted.
 *
 * @param words The words that are left of the quote.
 * @param start Where they begin, from the beginning of the quote in its text.
 */
function withinBlock(
  words: string,
  kind: Evidence['kind'],
  subject: ParsedIncident,
  quote: Quote,
  start: number,
): string {
  const block = blockOf(subject, quote, start)
  if (block === null || /:[\s*_`]*$/.test(block.markdown)) return words
  const next = offsetOfCharacter(words, countCharacters(rawText(subject, quote).slice(start, block.end)))
  const head = words.slice(0, next)
  if (next === words.length || [...head.matchAll(/[\p{L}\p{N}]+/gu)].length < fewestWords) return words
  const cut = head.replace(/[\s([{"'“‘*_`-]+$/u, '')
  if (kind !== 'signature') return cut
  const kept = new Set(findSignatures(cut).map(({ signature }) => signature))
  return findSignatures(words).every(({ signature }) => kept.has(signature)) ? cut : words
}

/** A blank line, the fence of a block of code, the next item of a list or row of a table. */
const blockEnd = /\r?\n[ \t]*(?:\r?\n|```|~~~|[-*+][ \t]|\d+[.)][ \t]|\||$)/

/** The block of the document that a quote begins in, and where it ends in the quote; null where it goes on behind it. */
function blockOf(
  { places, text }: ParsedIncident,
  { within: { path, ...quote } }: Quote,
  start: number,
): { readonly markdown: string; readonly end: number } | null {
  const placeOf = (from: number, to: number) => places.placeWithin(path, quote.start + from, quote.start + to)
  const length = quote.end - quote.start
  const place = placeOf(start, length)
  if (place === null) return null
  const rest = text.slice(place.start.offset, place.end.offset)
  const end = blockEnd.exec(rest)?.index
  if (end === undefined) return null
  let [inside, behind] = [start, length]
  while (behind - inside > 1) {
    const middle = (inside + behind) >> 1
    if ((placeOf(middle, middle + 1)?.start.offset ?? 0) < place.start.offset + end) inside = middle
    else behind = middle
  }
  return { markdown: rest.slice(0, end), end: behind }
}

/** Cuts a quote to a length that is read at a glance, at a word, around the words at `focus` where given. */
export function cutQuote(quote: string, focus?: Range): string {
  return cutAround(quote, focus).text
}

/** @returns The words that are left, and where they begin in the quote. */
function cutAround(quote: string, focus?: Range): { readonly text: string; readonly start: number } {
  const text = quote.replace(/\s+/g, ' ').trim()
  if (text.length <= longestQuote) return { text, start: 0 }
  const middle = focus ? (focus.start + focus.end) / 2 : longestQuote / 2
  const start = Math.max(0, Math.min(Math.round(middle - longestQuote / 2), text.length - longestQuote))
  const window = text.slice(start, start + longestQuote)
  const lead = start > 0 ? (/^\S*\s/.exec(window)?.[0].length ?? 0) : 0
  const cut = `${start > 0 ? '… ' : ''}${window.slice(lead)}`
  return {
    text: start + longestQuote < text.length ? `${cut.replace(/\s\S*$/, '')} …` : cut,
    start: start + lead,
  }
}

/** The text of the record that holds a quote, from its beginning to its end, as the document has it. */
function rawText({ incident }: ParsedIncident, { within: { path, start, end } }: Quote): string {
  let value: unknown = incident
  for (const key of path) value = (value as Readonly<Record<string | number, unknown>> | null | undefined)?.[key]
  return typeof value === 'string' ? value.slice(start, end) : ''
}

const character = /[\p{L}\p{N}]/gu

/** Letters and digits alone are the same in a quote and in the text that it is from, which has marks and line breaks as well. */
function countCharacters(text: string): number {
  return text.match(character)?.length ?? 0
}

/** Where the letter or digit stands that comes after `count` others; the length of the text where none does. */
function offsetOfCharacter(text: string, count: number): number {
  let passed = 0
  for (const { index } of text.matchAll(character)) if (passed++ === count) return index
  return text.length
}
