import { matchSpans, type SecretSpan } from '../secret-span.ts'

// RFC 6750 and RFC 7617. A challenge (`Bearer realm="…"`) and the words "bearer token" are no credentials.
const bearer =
  /(?<![\w-])(?:bearer|token|apikey|genie ?key|splunk)[ \t]+(?<secret>(?=[A-Za-z._~+/-]{0,64}\d)[\w.~+/-]{12,}={0,2})(?![\w]*=["'])/dgi
const basic = /(?<![\w-])basic[ \t]+(?<secret>[A-Za-z0-9+/]{8,}={0,2})(?![\w.-])/dgi
const aws4 = /AWS4-HMAC-SHA256[ \t]+(?<secret>Credential=[^\r\n"'`]{1,1024})/dg

/** Finds credentials of HTTP authorization schemes that stand without their header's name. */
export function findHeaderValues(text: string): SecretSpan[] {
  if (!/bearer|token|basic|apikey|genie|splunk|AWS4/i.test(text)) return []
  return [
    ...matchSpans(text, bearer, 'bearer').filter(({ start, end }) => isTokenLike(text.slice(start, end))),
    ...matchSpans(text, basic, 'basic-auth').filter(({ start, end }) => isUserAndPassword(text.slice(start, end))),
    ...matchSpans(text, aws4, 'authorization'),
  ]
}

/** Object names follow the word "token" too: `token default-token-x7k2p`, `token /var/run/secrets/…`. */
function isTokenLike(value: string): boolean {
  return !/^[./]/.test(value) && !/^[a-z0-9]+(?:[-./][a-z0-9]+)+$/.test(value) && !/^\d[\d.:-]*$/.test(value)
}

function isUserAndPassword(value: string): boolean {
  return /^[\x20-\x7e\u00a0-\uffff]{0,128}:[\x20-\x7e\u00a0-\uffff]{0,512}$/.test(
    Buffer.from(value, 'base64').toString('utf8'),
  )
}
