/** A value that stands after a name and a separator. */
export interface ValueRange {
  readonly start: number
  readonly end: number
  readonly quoted: boolean
}

/** Backslashes before a quote: JSON in JSON four levels deep has fifteen. */
const mostBackslashes = 16

/**
 * Reads the quoted value that opens at `at`: `"…"`, `'…'`, and at any depth of escaping (`\"…\"`, `\\\"…\\\"`). A quote
 * closes where the backslashes before it are as many as before the opening one, modulo twice that and two. Where none
 * closes on the line, the value ends with the line. Null where no quote opens.
 */
export function readQuoted(text: string, at: number): ValueRange | null {
  let depth = 0
  while (text[at + depth] === '\\' && depth < mostBackslashes) depth++
  const quote = text[at + depth]
  if (quote !== '"' && quote !== "'" && quote !== '`') return null
  const start = at + depth + 1
  const close = closingQuote(text, start, quote, depth)
  return { start, end: close - (text[close] === quote ? depth : 0), quoted: true }
}

function closingQuote(text: string, start: number, quote: string, depth: number): number {
  let run = 0
  for (let i = start; i < text.length; i++) {
    const unit = text[i]
    if (unit === '\\') {
      run++
      continue
    }
    if (unit === '\n') return i
    if (unit === quote && run % (2 * (depth + 1)) === depth) {
      // SQL and YAML write a quote inside single quotes twice.
      if (quote !== "'" || text[i + 1] !== "'" || i === start) return i
      i++
    }
    run = 0
  }
  return text.length
}

const pairFollows = /[\s"'\\]{0,6}[\w.$-]{1,64}["'\\]{0,4}[ \t]{0,2}[:=]/y
const closers = /[)\]}>,.;:'"`\\]/

/**
 * Reads an unquoted value: up to white space or a quote, or up to a `,` `;` or `&` after which another pair begins or
 * nothing stands. Brackets and punctuation at its end are not its own.
 */
export function readBare(text: string, at: number): ValueRange {
  let end = at
  for (; end < text.length; end++) {
    const unit = text[end] ?? ''
    if (/[\s"'`]/.test(unit)) break
    if (unit === '\\' && /["'`nrt]/.test(text[end + 1] ?? '')) break
    if (unit === ',' || unit === ';' || unit === '&') {
      const next = text[end + 1]
      if (next === undefined || /\s/.test(next)) break
      pairFollows.lastIndex = end + 1
      if (pairFollows.test(text)) break
    }
  }
  while (end > at && closers.test(text[end - 1] ?? '') && !closesOwn(text, at, end)) end--
  return { start: at, end, quoted: false }
}

/** Characters that are searched for an opening bracket, so that reading stays linear. */
const longestBracketed = 600

/** True where the bracket before `end` closes one of the value itself, as in `${VAR}`. */
function closesOwn(text: string, at: number, end: number): boolean {
  const opener = { ')': '(', ']': '[', '}': '{', '>': '<' }[text[end - 1] ?? '']
  return opener !== undefined && end - at < longestBracketed && text.slice(at, end).includes(opener)
}

/** The offset of the end of the line that `at` is in. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end
}

/** Reads the block of more deeply indented lines under the line of `at`, as a YAML block scalar has them. */
export function readBlock(text: string, keyIndent: number, at: number): ValueRange | null {
  const start = lineEnd(text, at) + 1
  let end = start
  while (end < text.length) {
    const stop = lineEnd(text, end)
    const line = text.slice(end, Math.min(stop, end + 200))
    const indent = line.search(/\S/)
    if (indent !== -1 && indent <= keyIndent) break
    end = stop + 1
  }
  const last = Math.min(end, text.length)
  const trimmed = text.slice(start, last).trimEnd()
  const lead = trimmed.search(/\S/)
  return lead === -1 ? null : { start: start + lead, end: start + trimmed.length, quoted: false }
}
