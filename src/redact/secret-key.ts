/**
 * How surely a name announces a secret: `strong` names one (`password`, `client_secret`), `weak` is also an ordinary
 * word of logs (`token`, `secret`), `header` is an HTTP header whose whole value is one.
 */
export type SecretKeyKind = 'strong' | 'weak' | 'header'

const passwords =
  /(?:passwords?|passwd|passphrase|passcode|pwd|passwort|kennwort|contrasena|senha|passord|wachtwoord|passin|passout|requirepass|masterauth|bindpw|rootpw|userpw|adminpw)$/
const shortPass = /^(?:db|user|root|admin|ssh|smtp|mail|bind|ldap|redis|pg|mysql|sql|my|web|key|store|trust|http)pass$/
const joinedKey =
  /(?:api|access|secret|private|signing|encryption|auth|master|account|shared|license|deploy|ssh|sharedaccess)keys?$/
const whole = new Set(
  'psk otp totp dsn connstr sessionid phpsessid jsessionid dockerconfigjson dockercfg bearer sas pgpass userpass basicauth pw'.split(
    ' ',
  ),
)
const keyOwners = new Set(
  (
    'api access secret private signing signature encryption encrypt decryption auth master account shared preshared ' +
    'license deploy ssh app application hmac jwt consumer write ingest ingestion instrumentation subscription ' +
    'integration session client storage kms cookie webhook service'
  ).split(' '),
)
const secretOwners = new Set(
  (
    'client app application shared chap jwt webhook consumer api signing oauth hmac cookie session master rpc auth ' +
    'totp mutual incoming outgoing'
  ).split(' '),
)
const tokenOwners = new Set(
  'access auth api bearer refresh session id bot personal private security csrf xsrf vault admin root join bootstrap service deploy ci job'.split(
    ' ',
  ),
)
const notSecretOwners = new Set(
  'image pull existing tls ref cert certificate checksum sha256 page next continue continuation unexpected illegal invalid stop eos bos pad'.split(
    ' ',
  ),
)
/** Words after the secret's own name that do not change what it is: `password_in`, `client-key-data`. */
const tails = new Set(
  'value val b64 base64 encoded string text plain plaintext raw in out old new current previous prev default hash data base literal'.split(
    ' ',
  ),
)

const known = new Map<string, SecretKeyKind | null>()

/**
 * Whether a name announces a secret, by its last words: `DB_PASSWORD`, `node.session.auth.password_in` and
 * `apiKey` do, `secretName`, `tokenPath` and `password_length` do not.
 * @param before the word before it, for names of two words: "API key".
 */
export function secretKeyKind(name: string, before = ''): SecretKeyKind | null {
  const id = `${name} ${before}`
  const found = known.get(id)
  if (found !== undefined) return found
  const kind = judge(name, before)
  if (known.size > 20_000) known.clear()
  known.set(id, kind)
  return kind
}

function judge(name: string, before: string): SecretKeyKind | null {
  if (/^_auth$/i.test(name)) return 'strong'
  const words = wordsOf(name)
  if (words[0] === 'checksum') return null
  while (words.length > 1 && tails.has(words.at(-1) ?? '') && !/^connection$|^conn$/.test(words.at(-2) ?? ''))
    words.pop()
  if (words.length > 1 && words.at(-1) === 'id' && /^(?:secret|key|accesskey)$/.test(words.at(-2) ?? '')) {
    // An AWS access key id and a Vault secret id are halves of a credential; other ids are not.
    if (words.at(-2) === 'key' && words.at(-3) !== 'access') return null
    words.pop()
  }
  const last = words.at(-1) ?? ''
  const joined = words.length > 1
  const owner = words.at(-2) ?? before.toLowerCase()
  if (notSecretOwners.has(owner) && !passwords.test(last)) return null
  if (passwords.test(last) || shortPass.test(last) || joinedKey.test(last) || whole.has(last)) return 'strong'
  if (last === 'authorization') return 'header'
  if (last === 'cookie' || last === 'cookies') return 'header'
  if (last === 'jwt') return 'weak'
  if (last === 'auth') return owner === 'basic' ? 'strong' : null
  if (last === 'pass') return joined ? 'strong' : 'weak'
  if (last === 'key' || last === 'keys') return keyOwners.has(owner) ? 'strong' : null
  if (last === 'string') return /^(?:connection|conn)$/.test(owner) ? 'strong' : null
  if (last === 'url' || last === 'uri') return owner === 'webhook' ? 'strong' : null
  if (last === 'sid') return owner === 'connect' ? 'strong' : null
  if (/tokens?$/.test(last)) return tokenKind(last, owner)
  if (/secrets?$/.test(last)) return secretOwners.has(owner) || last.length > 'secrets'.length ? 'strong' : 'weak'
  return /^cred(?:ential)?s?$/.test(last) ? 'weak' : null
}

function tokenKind(last: string, owner: string): SecretKeyKind | null {
  // Counted things are tokens too: max_tokens, prompt_tokens.
  if (last.endsWith('s')) return tokenOwners.has(owner) ? 'weak' : null
  return tokenOwners.has(owner) || last.length > 'token'.length ? 'strong' : 'weak'
}

/** Characters of a name that are read, its last, so that reading stays linear. */
const longestName = 120

function wordsOf(name: string): string[] {
  return name
    .slice(-longestName)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .map((word) => word.replace(/(?<=[a-z])\d+$/, ''))
    .filter((word) => word !== '' && !/^\d+$/.test(word))
}
