import { isPlaceholder } from '../plain-value.ts'
import { secretKeyKind } from '../secret-key.ts'
import { matchSpans, type SecretSpan } from '../secret-span.ts'

// RFC 3986 puts the password between the first colon of the user information and the last @ of the authority.
const userInfo =
  /(?<![A-Za-z0-9])[a-z][a-z0-9+.-]{1,30}:\/\/[^\s:/?#@"'<>`\\]{0,256}:(?<secret>(?:[^\s/?#@"'<>`\\]{1,256}@[\w-]{1,64}\/[^\s"'<>`\\]{0,256}(?=@[\w[.-])|[^\s/?#"'<>`\\]{1,512}|(?!\d{1,5}[/?#])[^\s"'<>`\\]{1,256}))@(?=[\w[./-])/dgi
const tokenAsUser =
  /(?<![A-Za-z0-9])[a-z][a-z0-9+.-]{1,30}:\/\/(?<secret>(?=[A-Za-z_-]{0,64}\d)[\w-]{16,255})@(?=[\w[./-])/dgi
const goDsn = /(?<![\w.-])[\w.-]{1,64}:(?<secret>[^\s@"'`]{1,256})@(?:tcp|unix|udp)\(/dg
const oracle = /(?<=jdbc:oracle:(?:thin|oci):[\w.-]{1,64}\/)(?<secret>[^\s@"'`/]{1,128})@/dgi
const query = /[?&;](?<name>[\w.%$-]{1,64})=(?<secret>[^\s&#"'<>`\\,;)\]}]{1,4096})/dg

/** What documents write in the place of a password. */
const example = /^(?:no|my|your|the|db|user|admin|some)?[-_]?(?:pass(?:word)?|pwd|secret|token|example|changeme)$/i

/** Names of signed-URL and session parameters that no general rule of names knows. */
const signed =
  /^(?:sig|signature|x-(?:amz|goog|oss|cos)-(?:signature|credential|security-token)|awsaccesskeyid|googleaccessid|key-pair-id|policy|hmac|sas|code|key|auth|sid|ticket|session|sessionid|assertion|client_assertion|samlresponse|samlrequest|u_?sig|hdnts|hdnea|st)$/i

/** Finds passwords and tokens in URLs and database addresses, and the signing keys of their queries. */
export function findUrlSecrets(text: string): SecretSpan[] {
  const spans: SecretSpan[] = []
  if (text.includes('@')) {
    if (text.includes('://')) {
      spans.push(...matchSpans(text, userInfo, 'url-password'), ...matchSpans(text, tokenAsUser, 'url-token'))
    }
    if (text.includes('@tcp(') || text.includes('@unix(') || text.includes('@udp(')) {
      spans.push(...matchSpans(text, goDsn, 'url-password'))
    }
    if (/jdbc:oracle/i.test(text)) spans.push(...matchSpans(text, oracle, 'url-password'))
  }
  if (text.includes('=')) spans.push(...findQuerySecrets(text))
  return spans.flatMap((span) => {
    const value = text.slice(span.start, span.end)
    if (isPlaceholder(value)) return []
    return example.test(value) ? [{ ...span, certain: false }] : [span]
  })
}

function findQuerySecrets(text: string): SecretSpan[] {
  const spans: SecretSpan[] = []
  for (const match of text.matchAll(query)) {
    const { name = '', secret = '' } = match.groups ?? {}
    const at = match.indices?.groups?.['secret']
    if (at === undefined) continue
    const isSigned = signed.test(name) && secret.length >= 10 && /\d/.test(secret) && !/^[\d.-]+$/.test(secret)
    if (!isSigned && (secretKeyKind(name) === null || /^(?:true|false|null|none|\d{1,3})$/i.test(secret))) continue
    spans.push({ start: at[0], end: at[1], rule: 'url-query', certain: secret.length >= 16 && /\d/.test(secret) })
  }
  return spans
}
