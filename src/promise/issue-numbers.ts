import type { ParsedIncident } from '../parse/parsed-incident.ts'

/** Trackers' addresses: the repository and the number, or the key of the issue or card. */
const numberedPage =
  /https?:\/\/[^\s)>\]"'|]*?\/([\w.-]+)\/(?:-\/)?(?:issues?|pulls?|pull-requests|merge_requests|discussions)\/(\d+)/g
const keyedPage = /https?:\/\/[^\s)>\]"'|]*?\/(?:browse|issue|c)\/([\w-]+)/g
const anyPage = /https?:\/\/[^\s)>\]"'|]+/g
/** `engine#42`, `group/engine!42`, `#42`. */
const hashed = /(?<![\w#/.-])(?:[\w.-]+\/)*([\w.-]*)[#!](\d{1,6})(?!\w)/g
/** `OPS-42`. */
const keyed = /(?<![\w/-])[A-Z][A-Z0-9]{1,9}-\d{1,6}(?![\w-])/g
/** Records of decisions, weaknesses and standards are numbered in the same way, and are nobody's task. */
const noIssue = /^(?:adr|rfc|cve|cwe|ghsa|iso|pep|sha|utf|sev|aes|tls|http)-/
/** A bare number that is smaller counts something: "root cause #1". */
const leastBare = 10

/** A number without its repository. */
const bare = /^#/

/**
 * Reads the issues and pull requests that a text links or names, as `repository#42`, `#42` where no repository is told, or
 * the key of a tracker, in lower case.
 */
function readNumbers(text: string): string[] {
  const words = text.replace(anyPage, ' ')
  return [
    ...[...text.matchAll(numberedPage)].map(([, repository, number]) => `${repository}#${number}`),
    ...[...text.matchAll(keyedPage)].map(([, key = '']) => key),
    ...[...words.matchAll(hashed)].map(([, repository, number]) => `${repository}#${number}`),
    ...[...words.matchAll(keyed)].map(([key]) => key),
  ]
    .map((number) => number.toLowerCase())
    .filter((number) => !noIssue.test(number) && !(bare.test(number) && Number(number.slice(1)) < leastBare))
}

/** Whether two numbers are of one issue: a repository may be called by the last part of its name, `engine` for `tide-engine`. */
export function isSameIssue(a: string, b: string): boolean {
  if (a === b) return true
  const [repository = '', digits] = a.split('#')
  const [other = '', otherDigits] = b.split('#')
  if (digits === undefined || digits !== otherDigits || repository === '' || other === '') return false
  const [short, long] = [repository, other].sort((x, y) => x.length - y.length) as [string, string]
  return long.endsWith(short) && /[-_.]/.test(long.charAt(long.length - short.length - 1))
}

/** Reads numbers in the texts of one document. */
export type NumberReader = (...texts: readonly string[]) => ReadonlySet<string>

/**
 * Gets ready to read the numbers of a document. A bare one is of the repository that the document gives the same number
 * anywhere; of several it may be any, and is left out.
 */
export function numbersOf(document: string): NumberReader {
  const repositories = new Map<string, Set<string>>()
  for (const number of readNumbers(document)) {
    const [repository, digits] = number.split('#')
    if (!repository || digits === undefined) continue
    const known = repositories.get(`#${digits}`) ?? new Set()
    repositories.set(`#${digits}`, known.add(number))
  }
  return (...texts) =>
    new Set(
      texts.flatMap(readNumbers).flatMap((number) => {
        const known = repositories.get(number)
        if (known === undefined) return number
        return known.size === 1 ? [...known] : []
      }),
    )
}

/**
 * Reads the numbers by which a tracker knows an action item: those in its other columns and links, since its words may
 * mention issues that only bear on it; of its words a single one.
 */
export function itemNumbers(
  { incident, places }: ParsedIncident,
  index: number,
  read: NumberReader,
): ReadonlySet<string> {
  const item = incident.actionItems[index]
  if (item === undefined) return new Set()
  const all = read(item.id ?? '', item.text, ...item.links, places.text(['actionItems', index]) ?? '')
  const mentioned = read(item.text)
  const apart = new Set([...all].filter((number) => !mentioned.has(number)))
  return apart.size > 0 ? apart : all.size === 1 ? all : new Set()
}
