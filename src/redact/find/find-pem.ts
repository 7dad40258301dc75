import type { SecretSpan } from '../secret-span.ts'

const begin = /-----BEGIN ([A-Z0-9 ]{1,40})-----/g
/** A body may be wrapped by line ends, by escaped ones (`\n`, `\\n`) or by spaces. */
const body = /(?:[A-Za-z0-9+/=\s:,.\\]+|-(?!----BEGIN ))*/y

/** Finds PEM blocks (RFC 7468), also cut off ones. Certificates are public, hence not certain, but no one reads them. */
export function findPem(text: string): SecretSpan[] {
  if (!text.includes('-----BEGIN ')) return []
  const spans: SecretSpan[] = []
  begin.lastIndex = 0
  for (let hit = begin.exec(text); hit !== null; hit = begin.exec(text)) {
    const label = hit[1] ?? ''
    const bodyStart = begin.lastIndex
    const footer = `-----END ${label}-----`
    body.lastIndex = bodyStart
    body.test(text)
    // Within the characters that a body can have, so that one block never swallows the prose up to the next.
    const bodyEnd = Math.max(body.lastIndex, bodyStart)
    const at = text.slice(bodyStart, bodyEnd + footer.length).indexOf(footer)
    const end = at === -1 ? cutOff(text, bodyStart, bodyEnd) : bodyStart + at + footer.length
    spans.push({ start: hit.index, end, rule: 'pem', certain: /PRIVATE KEY/.test(label) })
    begin.lastIndex = end
  }
  return spans
}

/** Where a block without its end stops: after its last line of base64, before words of other lines. */
function cutOff(text: string, start: number, end: number): number {
  const line = /(?:\s|\\[nr]|\\)*[A-Za-z0-9+/=]{16,}/y
  let at = start
  for (line.lastIndex = at; line.test(text) && line.lastIndex <= end; ) at = line.lastIndex
  const tail = /(?:\s|\\[nr]|\\)*(?=[\w+/]{0,15}(?:\d|=|[a-z][A-Z]))[A-Za-z0-9+/]+={0,2}(?=\s*(?:$|["'\n]))/y
  tail.lastIndex = at
  return tail.test(text) && tail.lastIndex <= end ? tail.lastIndex : at
}
