import { findSecrets } from './find/find-secrets.ts'
import { mask } from './mask.ts'
import { redactString } from './redact-text.ts'
import { createRedactor } from './redactor.ts'

/** Characters that a value has to be looked for by itself: shorter ones are in many words, longer ones are keys in PEM. */
const valueLength = { least: 6, most: 200 }

/**
 * Takes the secrets out of a result that quotes documents: a copy with every string redacted, save paths of files. Masked is what
 * reads as a secret in the string itself, and each value that stands as one in a document: a title may name a password
 * without the word before it.
 */
export function redactQuotes<Result>(result: Result, documents: Iterable<string>): Result {
  const maskValues = maskerOfValues(documents)
  const redactor = createRedactor()
  const known = new Map<string, string>()
  const redact = (text: string): string => {
    const before = known.get(text)
    if (before !== undefined) return before
    const redacted = maskValues(redactString(text, redactor))
    known.set(text, redacted)
    return redacted
  }
  return mapStrings(result, redact) as Result
}

function maskerOfValues(documents: Iterable<string>): (text: string) => string {
  const rules = new Map<string, string>()
  for (const text of documents) {
    for (const { start, end, rule, certain } of findSecrets(text, { uncertain: true })) {
      const value = text.slice(start, end)
      const isSure = certain && rule !== 'named-value'
      if (isSure ? isNoWord(value) : isGenerated(value)) rules.set(value.toLowerCase(), rule)
    }
  }
  if (rules.size === 0) return (text) => text
  const longestFirst = [...rules.keys()].sort((a, b) => b.length - a.length)
  const pattern = new RegExp(longestFirst.map((value) => value.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|'), 'gi')
  return (text) => text.replace(pattern, (value) => mask(rules.get(value.toLowerCase()) ?? 'secret'))
}

/** "https://app:postgres@db" makes no secret of every "postgres". */
function isNoWord(value: string): boolean {
  const { least, most } = valueLength
  return value.length >= least && value.length <= most && /\d|[^\p{L}\s]|\p{Ll}\p{Lu}/u.test(value)
}

/** "Secret: orders-db-2" may be the name of an object, which is in lower case; "password=Xy7…" is none. */
function isGenerated(value: string): boolean {
  return isNoWord(value) && /\d/.test(value) && /\p{Ll}/u.test(value) && /\p{Lu}/u.test(value) && !/\s/.test(value)
}

function mapStrings(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') return map(value)
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, map))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === 'path' ? item : mapStrings(item, map)]),
  )
}
