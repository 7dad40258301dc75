import type { FindSpans, SecretSpan } from '../secret-span.ts'

const base64 = /(?<![A-Za-z0-9+/_=-])(?:[A-Za-z0-9+/]{16,}|[A-Za-z0-9_-]{16,})={0,2}(?![A-Za-z0-9+/_-])/g
/** What JSON and HTML write for quotes, `=`, `&`, `<` and `>`. */
const characterEscape = /\\u00[0-9a-f]{2}|&(?:quot|apos|#x?[0-9a-f]{2,4});/i
const entities: Readonly<Record<string, string>> = { quot: '"', apos: "'", amp: '&', lt: '<', gt: '>' }
const percent = /(?:[\w.~!*'()-]|%[0-9A-Fa-f]{2}){12,}/g

/**
 * Finds runs of base64 and percent-encoding that read as text with a secret in it once decoded, and gzipped ones,
 * which nobody can read: Helm keeps a release, with all its values, in such a run.
 */
export function findEncoded(text: string, findInside: FindSpans): SecretSpan[] {
  if (text.length < 12) return []
  const spans: SecretSpan[] = []
  for (const match of text.matchAll(base64)) {
    const run = match[0]
    if (/^[0-9a-f-]+$/i.test(run) || /^[a-z-]+$/.test(run)) continue
    const gzip = run.length >= 64 && /^(?:H4sI|SDRzSU)/.test(run)
    const decoded = gzip ? null : decodeBase64(run)
    if (!gzip && !isLogin(decoded) && !holdsSecret(decoded, findInside)) continue
    spans.push({ start: match.index, end: match.index + run.length, rule: 'base64', certain: false })
  }
  if (/%[0-9A-F]{2}/i.test(text)) {
    for (const match of text.matchAll(percent)) {
      if (!holdsSecret(decodePercent(match[0]), findInside)) continue
      spans.push({ start: match.index, end: match.index + match[0].length, rule: 'percent-encoded', certain: false })
    }
  }
  if (characterEscape.test(text)) {
    for (const { 0: run, index } of text.matchAll(/\S{12,}/g)) {
      // What is to be seen without decoding is masked by itself, and the rest of the run stays.
      if (run.length > 20_000 || !characterEscape.test(run) || findInside(run).length > 0) continue
      if (!holdsSecret(decodeEscapes(run), findInside)) continue
      spans.push({ start: index, end: index + run.length, rule: 'escaped', certain: false })
    }
  }
  return spans
}

function decodeEscapes(run: string): string | null {
  const text = run
    .replace(/\\+u00([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&#(x?)([0-9a-f]{2,4});/gi, (_, hex: string, code: string) =>
      String.fromCharCode(Number.parseInt(code, hex === '' ? 10 : 16)),
    )
    .replace(/&(quot|apos|amp|lt|gt);/g, (_, name: string) => entities[name] ?? '')
  return text === run ? null : text
}

function holdsSecret(decoded: string | null, findInside: FindSpans): boolean {
  return decoded !== null && findInside(decoded).length > 0
}

/** True for `user:password`, which is what basic authorization and registry logins encode. */
function isLogin(decoded: string | null): boolean {
  return decoded !== null && /^[\w.@+-]{1,64}:[\x21-\x7e]{4,200}$/.test(decoded)
}

/** The decoded text, or null where it is none: hashes and keys decode to bytes that no text has. */
function decodeBase64(run: string): string | null {
  const head = Buffer.from(run.slice(0, 24), 'base64')
  // A character may be cut at the end of the head, so only control bytes count against it here.
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32) || byte === 127) return null
  const text = Buffer.from(run, 'base64').toString('utf8')
  return text.includes('\uFFFD') ? null : text
}

function decodePercent(run: string): string | null {
  if (!run.includes('%')) return null
  try {
    const text = decodeURIComponent(run)
    return text === run ? null : text
  } catch {
    return null
  }
}
