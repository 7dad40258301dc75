import type { SecretKeyKind } from './secret-key.ts'

/** What logs write after the name of a secret in the place of its value. */
const states = new Set(
  (
    'null nil none undefined true false yes no not is was are has had cannot could can will with for from in of on to the a an ' +
    'ok set unset empty missing required optional invalid valid incorrect wrong denied failed failure refused rejected ' +
    'unknown changed rotated renewed revoked expired expires expiring unauthorized forbidden eof error timeout ' +
    'redacted hidden masked removed omitted secret token new await unable found created updated deleted loaded mismatch mismatched ' +
    'unavailable unsupported disabled enabled accepted verified unexpected bearer basic authentication'
  ).split(' '),
)

/** Characters from which on a value is data, and masked. */
const longestPlain = 512

/** True where a value under the name of a secret is plainly not one: a placeholder, a reference, a path, a state. */
export function isPlainValue(value: string, kind: SecretKeyKind, name: string): boolean {
  if (value.length > longestPlain) return false
  const text = value.trim()
  if (text.length === 0 || /^[\W_]+$/.test(text)) return true
  if (states.has(text.toLowerCase().replace(/[.,;:!?)]+$/, ''))) return true
  if (isPlaceholder(text) || isReference(text)) return true
  if (/(?:^|[^a-z])pass$/i.test(name) && /^\d{1,6}$/.test(text)) return true
  return kind === 'weak' && isObjectName(text, name)
}

/** True for what stands where a value is to be filled in: `${VAR}`, `$(VAR)`, `{{ .Values.x }}`, `<password>`, `***`, `%s`. */
export function isPlaceholder(text: string): boolean {
  return (
    /^(?:\$\{[^{}]*\}|\$\([\w.-]*\)|\$[A-Z_][A-Z0-9_]*|\{\{.*\}\}|<[^<>]*>|%\(?\w*\)?[sdvq]|%[A-Z_]+%)$/.test(text) ||
    /^(?:[*•.]{3,}(?:[a-z]{3,12}\*{3,})?|[xX]{3,}|\[?(?:REDACTED|HIDDEN|MASKED|FILTERED|MASK)\]?)$/i.test(text)
  )
}

/** True for a path, an anchor, a variable, an ARN or an address of a secret store: it names where the secret is. */
function isReference(text: string): boolean {
  return (
    /^(?:\.{0,2}(?:\/[a-z0-9._@-]+){2,}\/?|\/[a-z]+|[a-z]:\\.*)$/.test(text) ||
    /^(?:#[\w-]+$|process\.env\b|os\.(?:environ|getenv)\b|getenv\(|env\.[A-Z])/.test(text) ||
    /^(?:arn:aws|vault:|ref\+|file:\/\/|secretref:|op:\/\/|gcp:\/\/|awssm:)/i.test(text)
  )
}

/** True for the name of a Kubernetes object: `harbor/db-credentials` under `secret=`, `harbor-tls`. */
function isObjectName(text: string, name: string): boolean {
  if (!/secrets?$|cred(?:ential)?s?$/i.test(name)) return false
  if (/^[a-z][a-z0-9-]{0,62}\/[a-z0-9][a-z0-9.-]{0,252}$/.test(text)) return true
  return (
    /^[a-z0-9]+(?:[-.][a-z0-9]+)+$/.test(text) &&
    /(?:^|[-.])(?:tls|cert|creds?|credentials?|auth|token|secrets?|config|keys?|ca|pull|registry|login|helm|app|superuser|replication|server)(?:$|[-.])/.test(
      text,
    )
  )
}
