import type { RecoveryAct } from '../../schema/incident/resolution.ts'
import type { FoundPhrase } from '../../vocabulary/phrase-finder.ts'
import type { DeedKind, ObjectKind, RecoveryRemark } from '../../vocabulary/recovery-kinds.ts'
import { type ActRule, actRules } from './act-rules.ts'
import { type DeedForm, deedForms, type Wording } from './wording.ts'

/** Kinds of verbs whose participle often says how something is set up. */
const settingKinds: ReadonlySet<DeedKind> = new Set(['change', 'make', 'release', 'enable', 'disable', 'add', 'attach'])

/** A deed that a sentence states. */
export interface Deed {
  readonly act: RecoveryAct
  readonly kind: DeedKind
  readonly form: DeedForm
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

/** How far before the verb its auxiliaries may stand, and what explains it, in characters. */
const reachOfAuxiliary = 36
const reachOfReason = 80

const rules: ReadonlyMap<DeedKind, ActRule> = new Map(actRules.map((rule) => [rule.kind, rule]))

/**
 * Finds what a sentence says was done first; null where it states no deed, or denies, plans or explains it. What is reported
 * comes before what is only named.
 */
export function findDeed(sentence: Wording): Deed | null {
  for (const form of deedForms) {
    const deeds = sentence.verbs(form).flatMap((verb) => deedOf(verb, form, sentence) ?? [])
    const [first] = deeds.sort((a, b) => a.at - b.at || b.end - a.end || Number(b.certain) - Number(a.certain))
    if (first) return first
  }
  return null
}

function deedOf({ meaning: kind, at, end }: FoundPhrase<DeedKind>, form: DeedForm, sentence: Wording): Deed | null {
  const rule = rules.get(kind)
  if (!rule || !isStated(sentence, at, end, form) || isState(sentence, at, end, kind)) return null
  const [from, to] = clauseAround(sentence.text, at, end)
  const holds = (object: ObjectKind): boolean =>
    sentence.names(object, from, to) || (written[object]?.test(sentence.text.slice(from, to)) ?? false)
  // A test, an alert or a runbook ends no outage.
  if (settingKinds.has(kind) && holds('safeguard')) return null
  const found = rule.acts.find(([objects]) => objects.every(holds))
  const act = found?.[1] ?? rule.otherwise
  if (act === null) return null
  const certain = found !== undefined || rule.acts.length === 0
  // "Open the Ports tab" is an instruction; "restart the node" as well, but that is what is done.
  if (form === 'namedDeeds' && !(certain && rule.strong)) return null
  return { act, kind, form, at, end, certain, isRemedy: holds('remedy') }
}

/** Objects that are written in signs: "#54", "v1.2". */
const written: Partial<Record<ObjectKind, RegExp>> = { change: /#\d/, version: /(?<!\p{L})v\d/u }

/** Whether a verb states a deed: not denied, planned or given as a reason. */
function isStated(sentence: Wording, at: number, end: number, form: DeedForm): boolean {
  const { text } = sentence
  const start = Math.max(text.lastIndexOf('. ', at), text.lastIndexOf('; ', at), text.lastIndexOf(': ', at)) + 1
  const from = Math.max(start, at - reachOfReason)
  const near = Math.max(start, at - reachOfAuxiliary)
  const follows = (remark: RecoveryRemark, between: number): boolean => stands(sentence, remark, near, at, between)
  if (follows('undone', 4)) return false
  if (follows('planned', 3) && !follows('carriedOut', 1)) return false
  if (sentence.says('explained', from, at) && !follows('carriedOut', 2)) return false
  const isHead = /^[\s\d.)(*_`"'>✅☑✔-]*$/u.test(text.slice(from, at))
  switch (form) {
    case 'deeds':
      return true
    case 'presentDeeds':
      return !/^\s*(?:$|[.,;:)])/u.test(text.slice(end)) && !begins(sentence, 'links', end)
    case 'nounDeeds':
      return isHead || follows('means', 1)
    default:
      return isHead || follows('carriedOut', 1)
  }
}

/** "The cordoned node", "is set to" and "stopped responding" say how things are. */
function isState(sentence: Wording, at: number, end: number, kind: DeedKind): boolean {
  const near = Math.max(0, at - reachOfAuxiliary)
  return (
    stands(sentence, 'attributive', near, at, 0) ||
    begins(sentence, 'voided', end) ||
    (settingKinds.has(kind) && stands(sentence, 'standing', near, at, 0)) ||
    ((kind === 'start' || kind === 'stop') && begins(sentence, 'intransitive', end))
  )
}

/** Whether a remark stands between two offsets, with at most so many words behind it and no other clause. */
function stands(sentence: Wording, remark: RecoveryRemark, from: number, to: number, between: number): boolean {
  return sentence.remarks(remark).some(({ at, end }) => {
    if (at < from || end > to) return false
    const rest = sentence.text.slice(end, to)
    return !/[,;.:—–，。、；：]/u.test(rest) && rest.split(/\s+/).filter((word) => word !== '').length <= between
  })
}

/** Whether a remark begins right at an offset, but for blanks. */
function begins(sentence: Wording, remark: RecoveryRemark, from: number): boolean {
  const start = from + (/^\s*/u.exec(sentence.text.slice(from))?.[0].length ?? 0)
  return sentence.remarks(remark).some(({ at }) => at === start)
}

function clauseAround(text: string, at: number, end: number): [from: number, to: number] {
  const before = text.slice(Math.max(0, at - reachBefore), at)
  const after = text.slice(end, end + reachAfter)
  const from = Math.max(before.lastIndexOf('. '), before.lastIndexOf('; ')) + 1
  const to = /[.;。；](?:\s|$)/u.exec(after)?.index ?? after.length
  return [at - before.length + from, end + to]
}
