import { isPlainValue } from '../plain-value.ts'
import { matchSpans, type SecretSpan } from '../secret-span.ts'

const strongName =
  '(?:pass(?:word|wd|phrase|code|wort)|kennwort|pwd|psk|bindpw|api[ _-]?key|access[ _-]?key|secret[ _-]?key|private[ _-]?key)'
const weakName = '(?:token|secret|credentials?)'
/** What may stand between a name and its value where no separator does: white space, a table's bar, "is", "value=". */
const between = '["\'`*]{0,3}(?:[ \\t]+(?:is|was|to|set to|value)(?![\\w-])[:=]?)?[ \\t|]{0,6}'

const quoted = new RegExp(
  `(?<![\\w-])[\\w.-]{0,40}?${strongName}(?![\\w-])${between}(?<=[\\s|=])["'\`](?<secret>[^"'\`\\n]{4,200})["'\`]`,
  'dgi',
)
const bare = new RegExp(
  `(?<![\\w-])[\\w.-]{0,40}?${strongName}(?![\\w-])${between}(?<=[\\s|=])(?<secret>[^\\s"'\`|,;:=][^\\s"'\`|,;]{5,200})`,
  'dgi',
)
const weak = new RegExp(
  `(?<![\\w-])[\\w.-]{0,40}?${weakName}(?![\\w-])${between}(?<=[\\s|=])["'\`]?(?<secret>[^\\s"'\`|,;:=][^\\s"'\`|,;]{7,200})`,
  'dgi',
)
const keyOnly = /(?<![\w-])key["']?[ \t]{0,2}[:=][ \t]{0,2}["']?(?<secret>[A-Za-z0-9+/_-]{24,200}={0,2})(?![\w./-])/dgi
const userAtHost = /(?<![\w/:@.-])[\w.-]{1,64}:(?<secret>[^\s@/:"'`]{6,200})@(?!sha\d)(?=[\w.-]{1,200})/dg
const pgpass = /^(?:[\w.*-]{1,200}:(?:\d{2,5}|\*):[\w.*-]{1,64}:[\w.*-]{1,64}):(?<secret>\S{4,200})[ \t]*$/dgm
const chapUser = /\b(?:incoming|outgoing)[_-]?user[ \t]+\S{1,100}[ \t]+(?<secret>\S{4,200})/dgi
const chapLine = /\bchap\b[^\n]{0,80}?\b(?:secret|password)[ \t]+["']?(?<secret>[^\s"':=]{6,200})/dgi
/** "the password is x", "password for tide: x", "credentials are tide / x": words of people that announce one word. */
const announced = [
  new RegExp(
    `(?<![\\w-])${strongName}(?![\\w-])[^\\n.:]{0,30}?[ \\t](?:is|was|set to|changed to|reset to)(?![\\w-])[: \\t]{1,3}(?<secret>[^\\s"'\`|,;:=]{8,200})(?=[ \\t.,;)]*(?:$|[\\n.]))`,
    'dgim',
  ),
  /\bpassword for (?:user )?\S{1,60}?: {1,3}(?<secret>[^\s"'`]{6,200})[ \t]*$/dgim,
  /\b(?:credentials are|log(?:ged)? ?in (?:with|as)) ["'`]?[\w.@-]{1,60} ?[:/] ?(?<secret>[^\s"'`/]{6,200})/dgi,
  /^[ \t]*(?:password|passwd|passphrase|wpa-psk|r[ow]community|(?:snmp )?community|chap-secret)[ \t]+(?<secret>[^\s"'`:=]{8,200})[ \t]*$/dgim,
  /\(password {1,2}(?<secret>[^\s"'`:=()]{8,200})\)/dgi,
  /["'](?:[\w.-]{0,40}(?:password|passwd|secret|token|api_?key))["'][ \t]{0,2}(?:,|->|=>|\|)[ \t]{0,2}["'](?<secret>(?=[^"'\n]{0,64}\d)(?=[^"'\n]{0,64}[A-Za-z])[^"'\s]{6,200})["']/dgi,
]
const netrc = /\blogin[ \t]+\S{1,100}[ \t]+password[ \t]+(?<secret>\S{1,200})/dg

/** What other languages call a password, where the name is no single word of ASCII. */
const foreign =
  /(?:contraseña|mot de passe|pass phrase|パスワード|密码|密碼|пароль)["'`]?[ \t]{0,2}[:：=][ \t]{0,2}["'`]?(?<secret>[^\s"'`|,;:=]{4,200})/dgi

/** Finds secrets that follow their name without a separator: `password is x1`, `| DB_PASSWORD | x1 |`, `.netrc`, `.pgpass`. */
export function findSpoken(text: string): SecretSpan[] {
  const spans: SecretSpan[] = []
  const add = (pattern: RegExp, isSecret: (value: string) => boolean) => {
    for (const span of matchSpans(text, pattern, 'spoken-secret', false)) {
      const value = text.slice(span.start, span.end).replace(/[.)\]}>]+$/, '')
      if (isSecret(value)) spans.push({ ...span, end: span.start + value.length })
    }
  }
  if (/pass|pwd|psk|bindpw|kennwort|key|community|chap-secret|credentials are|log(?:ged)? ?in/i.test(text)) {
    add(quoted, (value) => !/\s/.test(value) && !isPlainValue(value, 'strong', 'password') && !isObjectKey(value))
    add(bare, (value) => isMixed(value) && !isPlainValue(value, 'strong', 'password'))
    add(keyOnly, isGenerated)
    for (const pattern of announced)
      add(
        pattern,
        (value) => !isOrdinaryWord(value) && !isPlainValue(value, 'strong', 'password') && !isObjectKey(value),
      )
    if (/login/.test(text)) add(netrc, (value) => !isPlainValue(value, 'strong', 'password'))
  }
  if (/contraseña|passe|phrase|パスワード|密|пароль/i.test(text))
    add(foreign, (value) => !isOrdinaryWord(value) && !isPlainValue(value, 'strong', 'password'))
  if (/token|secret|credential/i.test(text)) add(weak, (value) => isGenerated(value) || /^[0-9a-f]{20,}$/.test(value))
  if (text.includes('@')) add(userAtHost, isGenerated)
  if (/incoming|outgoing/i.test(text)) add(chapUser, (value) => !isOrdinaryWord(value))
  if (/chap/i.test(text)) add(chapLine, (value) => !isOrdinaryWord(value) && !isPlainValue(value, 'strong', 'password'))
  if (/:(?:\d{2,5}|\*):/.test(text)) add(pgpass, isMixed)
  return spans
}

/** Names of entries in a Secret: `couldn't find key password "tls.key"`. */
function isObjectKey(value: string): boolean {
  return /^[a-z]+(?:[.-][a-z]+)+$/.test(value)
}

/** Words that describe a secret: by their ends, as most that are not short have, or because they are common. */
function isOrdinaryWord(value: string): boolean {
  if (!/^[A-Za-z][a-z]*(?:-[a-z]+)*$/.test(value)) return false
  return (
    value.length < 8 ||
    /(?:ed|ing|able|ible|ive|ent|ant|ful|less|ly|ous|al|ic|ary|ory|tion|sion|ment|ments|ity|ness|ance|ence|ers?|ors?|where|text|ies|ship|ism|ist)$/.test(
      value,
    ) ||
    /^(?:database|password|passwords|username|usernames|separate|accurate|obsolete|complete|incomplete|insecure|whitespace|plain-text|base64|case-sensitive|up-to-date|out-of-date|read-only|one-time|too-short|too-long)$/i.test(
      value,
    )
  )
}

/** Letters and digits in one word that is no name of an object, no path, no version, no time, no size. */
function isMixed(value: string): boolean {
  return (
    /\d/.test(value) &&
    /[A-Za-z]/.test(value) &&
    !/^[a-z0-9]+(?:[-./][a-z0-9]+)+$/.test(value) &&
    !/^[/.~]|\(\)?$|^v?\d+(?:\.\d+)+|^\d+[a-z]{1,3}$|^\d{4}-\d\d-\d\dT/.test(value)
  )
}

/** As {@link isMixed}, and of both cases or with other signs, as no word and no identifier is. */
function isGenerated(value: string): boolean {
  if (!isMixed(value) || /^[A-Z][a-z]+\d{1,3}$|^[\w-]+\.[\w-]+\.?[\w-]*$|[()[\]{}<>]/.test(value)) return false
  if (/^\/|\/.*\//.test(value) || /^(?:[A-Z]?[a-z]+){2,}\d{0,2}$/.test(value)) return false
  return (
    (/[a-z]/.test(value) && /[A-Z]/.test(value) && /[A-Za-z]\d|\d[A-Za-z]/.test(value)) || /[!#$%^&*+=~]/.test(value)
  )
}
