import { type Document, isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'
import { PostmortemError } from '../diagnostic/postmortem-error.ts'
import { formatPath, type RecordPath } from '../diagnostic/source-map.ts'
import { budgetNames } from '../schema/budget.ts'
import { type Config, configSchema, vocabularyMeanings } from '../schema/config.ts'

/**
 * Reads the text of a config, YAML or JSON.
 *
 * @param file What messages call it.
 * @param ruleIds What `lint.rules` may name; anything where it is not given.
 * @throws PostmortemError with code `CONFIG` that names the file, the line, the key and the remedy.
 */
export function parseConfig(text: string, file: string, ruleIds?: readonly string[]): Config {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const [broken] = document.errors
  if (broken) {
    const [first = ''] = broken.message.split('\n')
    const what = first.replace(/ at line \d+, column \d+:?$/, '')
    throw refuse(`${file}:${broken.linePos?.[0].line ?? 1}: ${what}.`, 'Correct the YAML or JSON there.')
  }
  const read = configSchema.safeParse(plainValue(document, file) ?? {})
  const at: Locate = (path) =>
    `${file}:${lines.linePos(offsetOf(document.contents, path)).line}: ${formatPath(path) || 'the config'}`
  if (!read.success) {
    const [issue] = read.error.issues
    throw issue ? explain(issue, at) : read.error
  }
  refuseTwoMeanings(read.data, at)
  const unknown = Object.keys(read.data.lint?.rules ?? {}).find((id) => ruleIds?.includes(id) === false)
  if (unknown !== undefined) {
    throw refuse(`${at(['lint', 'rules', unknown])} is no rule or check.`, `Give one of ${ruleIds?.join(', ')}.`)
  }
  return read.data
}

function plainValue(document: Document, file: string): unknown {
  try {
    return document.toJS()
  } catch (cause) {
    throw refuse(`${file}: ${cause instanceof Error ? cause.message : 'its aliases'}.`, 'Write it without aliases.')
  }
}

/** The file, the line and the key, as a message begins. */
type Locate = (path: RecordPath) => string

function explain(issue: z.core.$ZodIssue, at: Locate): PostmortemError {
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)))
  if (issue.code === 'unrecognized_keys') {
    const [unknown = ''] = issue.keys
    const group = Object.entries(vocabularyMeanings).find(([name]) => path[0] === 'vocabulary' && path[1] === name)
    return refuse(
      `${at([...path, unknown])} is not a key that the kit knows.`,
      group
        ? `Give one of ${group[1].join(', ')}.`
        : path[0] === 'budgets'
          ? `Give one of ${budgetNames.join(', ')}.`
          : knownKeysHint,
    )
  }
  if (issue.code === 'invalid_value')
    return refuse(`${at(path)} can't be that.`, `Give one of ${issue.values.join(', ')}.`)
  if (issue.code === 'invalid_type') {
    const remedy: Readonly<Record<string, string>> = {
      array: 'Give a list of phrases, like [first, second].',
      string: 'Put it in quotes.',
      number: 'Give a whole number, without quotes.',
      int: 'Give a whole number, without quotes.',
    }
    return refuse(
      `${at(path)} must be ${nameOf[issue.expected] ?? issue.expected}.`,
      remedy[issue.expected] ?? knownKeysHint,
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

const knownKeysHint =
  'A config has vocabulary (sections, fields, columns, severities, statuses, actionStatuses), lint (rules) and budgets (recurrence, highActionDays, undetected); "postmortem schema config" prints all of it.'

/** A phrase that is given for two meanings would hold for the first alone. A column's header may well name two. */
function refuseTwoMeanings({ vocabulary = {} }: Config, at: Locate): void {
  for (const [group, meanings] of Object.entries(vocabulary)) {
    if (group === 'columns') continue
    const claimed = new Map<string, string>()
    for (const [meaning, phrases] of Object.entries(meanings ?? {})) {
      for (const [i, phrase] of (phrases ?? []).entries()) {
        const key = phrase.trim().toLowerCase()
        const earlier = claimed.get(key)
        claimed.set(key, meaning)
        if (earlier === undefined || earlier === meaning) continue
        throw refuse(
          `${at(['vocabulary', group, meaning, i])}: "${phrase}" is given for ${earlier} as well.`,
          'Keep it in one of the two lists.',
        )
      }
    }
  }
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

function refuse(message: string, hint: string): PostmortemError {
  return new PostmortemError('CONFIG', message, hint)
}
