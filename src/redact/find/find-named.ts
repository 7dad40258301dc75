import { shadow } from '../mask.ts'
import { isPlainValue } from '../plain-value.ts'
import { lineEnd, readBare, readBlock, readQuoted, type ValueRange } from '../read-value.ts'
import { type SecretKeyKind, secretKeyKind } from '../secret-key.ts'
import type { SecretSpan } from '../secret-span.ts'

interface NamedKey {
  readonly name: string
  readonly start: number
  /** The quote that opens before it, where the pair as a whole stands in quotes. */
  readonly wrap: string | null
  readonly lineStart: boolean
  /** Columns before it on its line; only meant where `lineStart`. */
  readonly indent: number
  readonly kind: SecretKeyKind
}

/**
 * Finds values that their names give away: `password=x`, `"apiKey": "x"`, `\"token\":\"x\"`, `db_pass: x`,
 * `Authorization: Bearer x`, `:password=>"x"`, YAML blocks. Goes from separator to separator and looks back a bounded
 * way for the name, so that it is linear in the text.
 * @param further names that a team adds, in lower case
 */
export function findNamed(text: string, further: ReadonlySet<string> = new Set()): SecretSpan[] {
  const spans: SecretSpan[] = []
  const separator = /[:=]/g
  for (let hit = separator.exec(text); hit !== null; hit = separator.exec(text)) {
    const key = readKey(text, hit.index, further)
    const value = key && readValue(text, hit.index, key)
    if (!key || !value || value.end <= value.start) continue
    const raw = text.slice(value.start, Math.min(value.end, value.start + 600))
    if (isPlainValue(raw, key.kind, key.name)) continue
    const rule = key.kind === 'header' ? (/cookie/i.test(key.name) ? 'cookie' : 'authorization') : 'named-value'
    spans.push({ start: value.start, end: value.end, rule, certain: isCertain(raw, key, value) })
    // A short value is searched too: where its quote was not the one that opens it, a pair stands across its end.
    if (value.end - value.start > 512) separator.lastIndex = value.end
  }
  return spans
}

const identifier = /[\w.$-]/
const pairWord = /^(?:keys?|string|url|token|secret|password|cookie)$/i

function readKey(text: string, separator: number, further: ReadonlySet<string>): NamedKey | null {
  let end = separator
  if (text[end - 1] === ':' && text[end] === '=') end--
  for (let n = 0; n < 8 && (text[end - 1] === ' ' || text[end - 1] === '\t'); n++) end--
  const spaced = end
  for (let n = 0; n < 10 && /["'\]\\`*]/.test(text[end - 1] ?? ''); n++) end--
  let start = end
  while (end - start < 100 && identifier.test(text[start - 1] ?? '')) start--
  const name = text.slice(start, end)
  if (!/[A-Za-z]/.test(name) || text.startsWith('checksum/', start - 9)) return null
  const before = pairWord.test(name)
    ? (/([A-Za-z]{1,20})[ -]$/.exec(text.slice(Math.max(0, start - 24), start))?.[1] ?? '')
    : ''
  const kind = further.has(name.toLowerCase()) ? 'strong' : secretKeyKind(name, before)
  if (kind === null) return null
  const near = text.slice(Math.max(0, start - 80), start)
  const lead = near.slice(near.lastIndexOf('\n') + 1)
  const opener = text[start - 1] ?? ''
  return {
    name,
    start,
    wrap: spaced === end && (opener === '"' || opener === "'") ? opener : null,
    lineStart: lead.length < 80 && /^[\s>-]*["']?$/.test(lead),
    indent: lead.search(/[^\s-]|$/),
    kind,
  }
}

function readValue(text: string, separator: number, key: NamedKey): ValueRange | null {
  let at = separator + 1
  if (text[separator] === ':' && /[:=]/.test(text[at] ?? '')) return null
  if (text[separator] === ':' && text[separator - 1] === ':') return null
  if (/[!<>~]/.test(text[separator - 1] ?? '')) return null
  let onlyQuoted = false
  if (text[at] === '>') at++
  else if (text[separator] === '=' && text[at] === '=') {
    onlyQuoted = true
    at++
  }
  const afterSeparator = at
  while (text[at] === ' ' || text[at] === '\t') at++
  if (at >= text.length) return null
  const first = text[at] ?? ''
  if (first === '\n' || first === '\r' || first === '{' || first === '&') return null
  const quoted = readQuoted(text, at)
  if (quoted) return quoted
  if (onlyQuoted) return null
  if (text.startsWith('//', at) && text[separator] === ':') return null
  if (first === '[' || first === '(') return readBracketed(text, at, first === '[' ? ']' : ')')
  if ((first === '|' || first === '>') && /^[|>][-+0-9]{0,2}[ \t]*\r?\n/.test(text.slice(at, at + 40)))
    return readBlock(text, key.indent, at)
  if (key.kind === 'header') return readHeader(text, at, key)
  const value = readBare(text, at)
  if (at > afterSeparator && (text[separator] === ':' || key.lineStart)) return readLoose(text, value, key)
  // `python3-jwt:all` is a package and its architecture.
  if (text[separator] === ':' && key.kind === 'weak' && value.end - value.start < 6) return null
  return text[separator] === '=' ? readConnectionValue(text, value, key) : value
}

/** After `name: `, words may be prose: "token: could not be renewed". */
function readLoose(text: string, value: ValueRange, key: NamedKey): ValueRange | null {
  const word = text.slice(value.start, Math.min(value.end, value.start + 600))
  const rest = text.slice(value.end, value.end + 40).split('\n', 1)[0] ?? ''
  const alone = /^[\s"'`),\]}.;*]*$/.test(rest)
  const isWord = /^[A-Za-z][a-z]*$/.test(word)
  // Test runners write `PASS: TestName`.
  if (isPlainValue(word, key.kind, key.name) || /^P(?:ass|ASS)$/.test(key.name)) return null
  // A chain of errors: "failed to get token: oauth2: invalid_grant".
  if (key.kind === 'weak' && !key.lineStart && /^[a-z]+\d{0,2}$/.test(word) && /^: /.test(rest)) return null
  if (key.lineStart && /^[a-z_.0-9-]+$/i.test(key.name) && isYamlName(key.name)) {
    return alone || key.kind === 'weak'
      ? value
      : { ...value, end: trimEnd(text, value.start, lineEnd(text, value.end)) }
  }
  if (isWord && !alone && !/^\s*[,;]?\s*[\w.-]+[:=]/.test(rest)) return null
  if (key.kind === 'weak' && (word.length < 6 || !/\d/.test(word))) return null
  return value
}

/** In `Server=db;Password=two words;Encrypt=true` a value may hold spaces; it ends where the next pair begins. */
function readConnectionValue(text: string, value: ValueRange, key: NamedKey): ValueRange {
  if (text[value.end] !== ' ' || !/;\s?$/.test(text.slice(Math.max(0, key.start - 2), key.start))) return value
  const more = /^[^;="'\n]{1,100}(?=;)/.exec(text.slice(value.end, value.end + 101))
  return more ? { ...value, end: value.end + more[0].length } : value
}

/** Configuration writes names without a capital at their front; prose begins a sentence with one. */
function isYamlName(name: string): boolean {
  return !/^[A-Z][a-z]+$/.test(name)
}

function trimEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length
}

function readBracketed(text: string, at: number, close: string): ValueRange | null {
  const line = lineEnd(text, at)
  const length = text.slice(at + 1, line).indexOf(close)
  return { start: at + 1, end: length === -1 ? line : at + 1 + length, quoted: true }
}

const scheme = /(?:Bearer|Basic|Token|ApiKey|Splunk|GenieKey|SSWS|Key|Negotiate|NTLM)[ \t]+/iy
const longScheme = /(?:Digest|AWS4-[\w-]+|Hawk|OAuth|Signature)[ \t]/iy

/** Asks first whether it is one, within a bounded stretch; what is one is then taken whole, so that each unit is read once. */
function readHeader(text: string, at: number, key: NamedKey): ValueRange | null {
  const near = text.slice(at, at + 400).split('\n', 1)[0] ?? ''
  const isCookie = /cookie/i.test(key.name)
  if (isCookie && !/[=\d]/.test(near)) return null
  longScheme.lastIndex = at
  let end = -1
  if (!isCookie && !longScheme.test(text)) {
    scheme.lastIndex = at
    const start = scheme.test(text) ? scheme.lastIndex : at
    if (/^[A-Za-z][a-z]{0,20}(?![\w.-])/.test(text.slice(start, start + 30))) return null
    end = readBare(text, start).end
  } else {
    end = lineEnd(text, at)
    const value = text.slice(at, end)
    const close = key.wrap === null ? -1 : value.indexOf(key.wrap)
    if (close !== -1) end = at + close
  }
  const stop = text.slice(at, end).search(/["`]|\\[nr"]/)
  return { start: at, end: trimEnd(text, at, stop === -1 ? end : at + stop), quoted: key.wrap !== null }
}

/** High certainty is for values that no sentence would hold: made of several kinds of characters, and no example. */
function isCertain(value: string, key: NamedKey, range: ValueRange): boolean {
  if (value.includes(shadow) || value.length < 6) return false
  if (/example|changeme|change-me|placeholder|your[-_ ]|dummy|sample|foo|bar|redacted|\.\.\.|…/i.test(value))
    return false
  if (key.kind === 'header') return /\d/.test(value) && value.length >= 8
  if (/\s/.test(value) && !range.quoted) return false
  return /\d/.test(value)
    ? /[A-Za-z]/.test(value) || value.length >= 8
    : /[^A-Za-z0-9\s._/-]/.test(value) || /[a-z][A-Z]/.test(value)
}
