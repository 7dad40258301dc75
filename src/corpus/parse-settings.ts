import { type Document, isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'
import { PostmortemError } from '../diagnostic/postmortem-error.ts'
import { formatPath, type RecordPath } from '../diagnostic/source-map.ts'

/** The file, the line and the key, as a message begins. */
export type Locate = (path: RecordPath) => string

/** The values of a settings file, and where each stands. */
export interface Settings<T> {
  readonly data: T
  readonly at: Locate
  /** The 1-based line on which a key or an entry begins. */
  readonly line: (path: RecordPath) => number
}

export interface SettingsForm {
  /** What messages call the whole: `the config`. */
  readonly name: string
  /** The remedy for a key that nobody knows, by the path to it. */
  readonly keysHint: (path: RecordPath) => string
}

/**
 * Reads the text of a file of settings, YAML or JSON, after its schema.
 *
 * @param file What messages call it.
 * @throws PostmortemError with code `CONFIG` that names the file, the line, the key and the remedy.
 */
export function parseSettings<T>(text: string, file: string, schema: z.ZodType<T>, form: SettingsForm): Settings<T> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const [broken] = document.errors
  if (broken) {
    const [first = ''] = broken.message.split('\n')
    const what = first.replace(/ at line \d+, column \d+:?$/, '')
    throw refuse(`${file}:${broken.linePos?.[0].line ?? 1}: ${what}.`, 'Correct the YAML or JSON there.')
  }
  const read = schema.safeParse(plainValue(document, file) ?? {})
  const line = (path: RecordPath) => lines.linePos(offsetOf(document.contents, path)).line
  const at: Locate = (path) => `${file}:${line(path)}: ${formatPath(path) || form.name}`
  if (!read.success) {
    const [issue] = read.error.issues
    throw issue ? explain(issue, at, form) : read.error
  }
  return { data: read.data, at, line }
}

function plainValue(document: Document, file: string): unknown {
  try {
    return document.toJS()
  } catch (cause) {
    throw refuse(`${file}: ${cause instanceof Error ? cause.message : 'its aliases'}.`, 'Write it without aliases.')
  }
}

function explain(issue: z.core.$ZodIssue, at: Locate, form: SettingsForm): PostmortemError {
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)))
  if (issue.code === 'unrecognized_keys') {
    const [unknown = ''] = issue.keys
    return refuse(`${at([...path, unknown])} is not a known key.`, form.keysHint(path))
  }
  if (issue.code === 'invalid_value')
    return refuse(`${at(path)} is not an allowed value.`, `Give one of ${issue.values.join(', ')}.`)
  if (issue.code === 'invalid_type') {
    const remedy: Readonly<Record<string, string>> = {
      array: 'Give a list of phrases, like [first, second].',
      string: 'Put it in quotes.',
      number: 'Give a whole number, without quotes.',
      int: 'Give a whole number, without quotes.',
    }
    return refuse(
      `${at(path)} must be ${nameOf[issue.expected] ?? issue.expected}.`,
      remedy[issue.expected] ?? form.keysHint(path),
    )
  }
  if (issue.code === 'too_small') {
    return refuse(`${at(path)} must be at least ${issue.minimum}.`, 'Give a larger number, or take the budget out.')
  }
  return refuse(`${at(path)}: ${issue.message}`, 'Write it as it stands in your documents.')
}

const nameOf: Readonly<Record<string, string>> = {
  array: 'a list',
  string: 'a text',
  object: 'a map',
  record: 'a map',
  number: 'a number',
  int: 'a whole number',
}

/** Where a key or an entry begins; of one that is missing, where its parent does. */
function offsetOf(node: Node | null, [key, ...rest]: RecordPath): number {
  const here = node?.range?.[0] ?? 0
  if (key === undefined) return here
  if (isSeq(node)) {
    const item = node.items[Number(key)] as Node | undefined
    return item ? offsetOf(item, rest) : here
  }
  if (!isMap(node)) return here
  const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === key)
  if (!pair || !isScalar(pair.key)) return here
  return rest.length === 0 ? (pair.key.range?.[0] ?? here) : offsetOf(pair.value as Node | null, rest)
}

/** The error for settings that can't be taken. */
export function refuse(message: string, hint: string): PostmortemError {
  return new PostmortemError('CONFIG', message, hint)
}
