import type { RecoveryAct } from '../../schema/incident/resolution.ts'
import type { DeedKind, ObjectKind, RecoveryRemark } from '../../vocabulary/recovery-kinds.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { type ActRule, actRules } from './act-rules.ts'

/** How a sentence puts a deed: as done, reported in the present, as a noun, or by a verb that names or orders it. */
const forms = ['deeds', 'presentDeeds', 'nounDeeds', 'namedDeeds'] as const
type Form = (typeof forms)[number]

/** Kinds of verbs whose participle often says how something is set up. */
const settingKinds: ReadonlySet<DeedKind> = new Set(['change', 'make', 'release', 'enable', 'disable', 'add', 'attach'])

/** A deed that a sentence states. */
export interface Deed {
  readonly act: RecoveryAct
  readonly kind: DeedKind
  readonly form: Form
  /** Where its verb begins, and one past its end. */
  readonly at: number
  readonly end: number
  /** True where the object of the verb is named, or the verb names the act by itself. */
  readonly certain: boolean
  /** True where its object is called a fix. */
  readonly isRemedy: boolean
}

/** How far from the verb its object may stand, in characters. */
const reachAfter = 90
const reachBefore = 60

/**
 * Finds what a sentence says was done first; null where it states no deed, or denies, plans or explains it. What is reported
 * comes before what is only named.
 */
export function findDeed(sentence: string, vocabulary: Vocabulary): Deed | null {
  const text = sentence.toLowerCase()
  for (const form of forms) {
    const deeds = actRules.flatMap((rule) => deedOf(rule, form, text, vocabulary) ?? [])
    const [first] = deeds.sort((a, b) => a.at - b.at || b.end - a.end || Number(b.certain) - Number(a.certain))
    if (first) return first
  }
  return null
}

function deedOf(rule: ActRule, form: Form, text: string, vocabulary: Vocabulary): Deed | null {
  const pattern = vocabulary[form].get(rule.kind)
  for (const match of pattern ? text.matchAll(pattern) : []) {
    const end = match.index + match[0].length
    if (!isStated(text, match.index, end, form, vocabulary)) continue
    if (isState(text, match.index, end, rule, vocabulary)) continue
    const clause = clauseAround(text, match.index, end)
    // A test, an alert or a runbook ends no outage.
    if (settingKinds.has(rule.kind) && holds(clause, 'safeguard', vocabulary)) continue
    const found = rule.acts.find(([objects]) => objects.every((object) => holds(clause, object, vocabulary)))
    const act = found?.[1] ?? rule.otherwise
    if (act === null) continue
    const certain = found !== undefined || rule.acts.length === 0
    // "Open the Ports tab" is an instruction; "restart the node" as well, but that is what is done.
    if (form === 'namedDeeds' && !(certain && rule.strong)) continue
    return { act, kind: rule.kind, form, at: match.index, end, certain, isRemedy: holds(clause, 'remedy', vocabulary) }
  }
  return null
}

/** Whether a verb states a deed: not denied, planned or given as a reason. */
function isStated(text: string, at: number, end: number, form: Form, vocabulary: Vocabulary): boolean {
  const start = Math.max(text.lastIndexOf('. ', at), text.lastIndexOf('; ', at), text.lastIndexOf(': ', at)) + 1
  const before = text.slice(Math.max(start, at - 80), at)
  const near = before.slice(-36)
  if (endsWith(near, 'undone', 4, vocabulary)) return false
  const carriedOut = endsWith(near, 'carriedOut', 2, vocabulary)
  if (endsWith(near, 'planned', 3, vocabulary) && !endsWith(near, 'carriedOut', 1, vocabulary)) return false
  if (!carriedOut && says(before, 'explained', vocabulary)) return false
  const isHead = /^[\s\d.)(*_`"'>✅☑✔-]*$/u.test(before)
  switch (form) {
    case 'deeds':
      return true
    case 'presentDeeds':
      return !startsWith(text.slice(end, end + 16), 'links', vocabulary)
    case 'nounDeeds':
      return isHead || endsWith(near, 'means', 1, vocabulary)
    default:
      return isHead || endsWith(near, 'carriedOut', 1, vocabulary)
  }
}

/** "The cordoned node", "is set to" and "stopped responding" say how things are. */
function isState(text: string, at: number, end: number, { kind }: ActRule, vocabulary: Vocabulary): boolean {
  const before = text.slice(Math.max(0, at - 24), at)
  return (
    endsWith(before, 'attributive', 0, vocabulary) ||
    startsWith(text.slice(end, end + 12), 'voided', vocabulary) ||
    (settingKinds.has(kind) && endsWith(before, 'standing', 0, vocabulary)) ||
    ((kind === 'start' || kind === 'stop') && startsWith(text.slice(end, end + 24), 'intransitive', vocabulary))
  )
}

/** Whether a remark stands before the end of a text, with at most so many words behind it. */
function endsWith(text: string, remark: RecoveryRemark, between: number, { recovery }: Vocabulary): boolean {
  const pattern = recovery.get(remark)
  for (const match of pattern ? text.matchAll(pattern) : []) {
    const rest = text.slice(match.index + match[0].length)
    if (/[,;.:—–，。、；：]/u.test(rest)) continue
    if (rest.split(/\s+/).filter((word) => word !== '').length <= between) return true
  }
  return false
}

function startsWith(text: string, remark: RecoveryRemark, { recovery }: Vocabulary): boolean {
  const pattern = recovery.get(remark)
  return (
    (remark === 'links' && /^\s*(?:$|[.,;:)])/u.test(text)) ||
    (pattern !== undefined && text.trimStart().search(pattern) === 0)
  )
}

function clauseAround(text: string, at: number, end: number): string {
  const before = text.slice(Math.max(0, at - reachBefore), at)
  const after = text.slice(end, end + reachAfter)
  const from = Math.max(before.lastIndexOf('. '), before.lastIndexOf('; ')) + 1
  const to = /[.;。；](?:\s|$)/u.exec(after)?.index ?? after.length
  return `${before.slice(from)} ${after.slice(0, to)}`
}

/** Objects that are written in signs: "#54", "v1.2". */
const written: Partial<Record<ObjectKind, RegExp>> = { change: /#\d/, version: /(?<!\p{L})v\d/u }

function holds(clause: string, object: ObjectKind, { deedObjects }: Vocabulary): boolean {
  const pattern = deedObjects.get(object)
  return (pattern !== undefined && clause.search(pattern) >= 0) || (written[object]?.test(clause) ?? false)
}

/** Whether a text in lower case has one of the remarks of a kind. */
export function says(text: string, remark: RecoveryRemark, { recovery }: Vocabulary): boolean {
  const pattern = recovery.get(remark)
  return pattern !== undefined && text.search(pattern) >= 0
}
