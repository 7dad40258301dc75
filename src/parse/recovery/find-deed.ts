import type { RecoveryAct } from '../../schema/incident/resolution.ts'
import type { FoundPhrase } from '../../vocabulary/phrase-finder.ts'
import type { DeedKind, ObjectKind, RecoveryRemark } from '../../vocabulary/recovery-kinds.ts'
import { type ActRule, actRules } from './act-rules.ts'
import { type DeedForm, deedForms, type Verb, type Wording } from './wording.ts'

/** Kinds of verbs whose participle often says how something is set up. */
const settingKinds: ReadonlySet<DeedKind> = new Set(['change', 'make', 'release', 'enable', 'disable', 'add', 'attach'])

/** Kinds of verbs that put a pull request or a ticket before people: "opened", "created", "raised". */
const raisingKinds: ReadonlySet<DeedKind> = new Set(['make', 'add', 'unblock'])

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
  /** True where it clears away what is left over and frees no space: "deleted the orphaned claims". */
  readonly isTidying: boolean
  /** True where the sentence says who did it, or begins with the verb or with one word before it: "We …", "Ana removed". */
  readonly hasActor: boolean
  /** True where nothing but a number stands before the verb. */
  readonly isHead: boolean
}

/** How far from the verb its object may stand, in characters. */
const reachAfter = 90
const reachBefore = 60

/** How far before the verb its auxiliaries may stand, and what explains it, in characters. */
const reachOfAuxiliary = 36
const reachOfReason = 80

/** How far from its verb the pull request that is opened stands, in characters: two words. */
const reachOfProposal = 16

/**
 * Finds what a sentence says was done first; null where it states no deed, or denies, plans or explains it. What is reported
 * comes before what is only named, and what a sentence begins with counts as reported: "Restart of both nodes".
 *
 * @param inFix Whether it stands in a section on the fix, where a report needs no object that is known.
 */
export function findDeed(sentence: Wording, inFix: boolean): Deed | null {
  // "Switched off" is no "switched".
  const whole = sentence.verbs.filter(
    ({ meaning: { form }, at, end }) =>
      !sentence.verbs.some((other) => other.meaning.form === form && other.at === at && other.end > end),
  )
  const deeds = whole.flatMap((verb) => deedOf(verb, sentence, inFix) ?? [])
  const rank = ({ form, isHead, isTidying }: Deed): number =>
    (isTidying ? deedForms.length : 0) + (isHead && form === 'nounDeeds' ? 0 : deedForms.indexOf(form))
  deeds.sort((a, b) => rank(a) - rank(b) || a.at - b.at || b.end - a.end || Number(b.certain) - Number(a.certain))
  return deeds[0] ?? null
}

function deedOf(
  { meaning: { form, kind }, at, end }: FoundPhrase<Verb>,
  sentence: Wording,
  inFix: boolean,
): Deed | null {
  const rule = actRules[kind]
  if (!isStated(sentence, at, end, form) || isState(sentence, at, end, kind, form)) return null
  const [from, to] = clauseAround(sentence.text, at, end)
  const holds = (object: ObjectKind): boolean =>
    sentence.names(object, from, to) || (written[object]?.test(sentence.text.slice(from, to)) ?? false)
  // A test, an alert or a runbook ends no outage, and a pull request that was opened none yet.
  if (settingKinds.has(kind) && holds('safeguard')) return null
  if (raisingKinds.has(kind) && sentence.names('proposal', at - reachOfProposal, end + reachOfProposal)) return null
  const found = rule.qualified?.find(([objects]) => objects.every(holds))?.[1] ?? actBeside(rule, holds)
  const act =
    found ?? rule.otherwise ?? (inFix && form === 'deeds' && hasObject(sentence, at, end) ? rule.asFix : null) ?? null
  if (act === null) return null
  const certain = found !== undefined || Object.keys(rule.acts).length === 0
  // "Open the Ports tab" is an instruction; "restart the node" as well, but that is what is done.
  if (form === 'namedDeeds' && !(certain && rule.strong)) return null
  return {
    act,
    kind,
    form,
    at,
    end,
    certain,
    isRemedy: holds('remedy'),
    isTidying: kind === 'delete' && sentence.names('leftover', 0, to) && !holds('space'),
    hasActor: hasActor(sentence, at),
    isHead: isHead(sentence, at),
  }
}

/** False for "applied by hand": a verb at the beginning with nothing that it was done to. */
function hasObject(sentence: Wording, at: number, end: number): boolean {
  const isBare = (['means', 'byHand', 'automatic'] as const).some((remark) => begins(sentence, remark, end))
  return !isHead(sentence, at) || (!isBare && /\p{L}/u.test(sentence.text.slice(end)))
}

function hasActor(sentence: Wording, at: number): boolean {
  return (
    (sentence.wordsBefore(at) <= 1 && !sentence.begins('refers')) || sentence.namesPerson(at - reachOfAuxiliary, at)
  )
}

/** Objects that are written in signs: "#54", "v1.2". */
const written: Partial<Record<ObjectKind, RegExp>> = { change: /#\d/, version: /(?<!\p{L})v\d/u }

function actBeside({ acts }: ActRule, holds: (object: ObjectKind) => boolean): RecoveryAct | undefined {
  return (Object.entries(acts) as [ObjectKind, RecoveryAct][]).find(([object]) => holds(object))?.[1]
}

/** Whether a verb states a deed: not denied, planned or given as a reason. */
function isStated(sentence: Wording, at: number, end: number, form: DeedForm): boolean {
  const { text } = sentence
  const start = clauseStart(text, at)
  const from = Math.max(start, at - reachOfReason)
  const near = Math.max(start, at - reachOfAuxiliary)
  const follows = (remark: RecoveryRemark, between: number): boolean =>
    closest(sentence, remark, near, at, between) !== null
  const precedes = (remark: RecoveryRemark, between: number): boolean =>
    sentence.remarks(remark).some((found) => found.at >= end && wordsIn(text.slice(end, found.at)) <= between)
  if (follows('undone', 4) || follows('subordinate', 5)) return false
  // "We had to restart it" was done, "we could restart it" was not: the nearest to the verb counts.
  const planned = Math.max(
    closest(sentence, 'planned', near, at, 3) ?? -1,
    form === 'deeds' ? (closest(sentence, 'background', near, at, 1) ?? -1) : -1,
  )
  if (planned > (closest(sentence, 'carriedOut', near, at, 1) ?? -1)) return false
  if (sentence.says('explained', from, at) && !follows('carriedOut', 2)) return false
  switch (form) {
    case 'deeds':
      return true
    case 'presentDeeds':
      return !/^\s*(?:$|[.,;:)])/u.test(text.slice(end)) && !begins(sentence, 'links', end)
    case 'nounDeeds':
      if (precedes('planned', 3) || precedes('undone', 3)) return false
      return isHead(sentence, at) || follows('means', 1)
    default:
      return isHead(sentence, at) || follows('carriedOut', 1)
  }
}

/** "The cordoned node", "9 failed nodes", "is set to" and "stopped responding" say how things are. */
function isState(sentence: Wording, at: number, end: number, kind: DeedKind, form: DeedForm): boolean {
  const near = Math.max(0, at - reachOfAuxiliary)
  const directly = (remark: RecoveryRemark): boolean => closest(sentence, remark, near, at, 0) !== null
  return (
    (form !== 'nounDeeds' && kind !== 'wait' && directly('attributive')) ||
    (form === 'deeds' && isAttribute(sentence, at, end)) ||
    begins(sentence, 'voided', end) ||
    (settingKinds.has(kind) && directly('standing')) ||
    ((kind === 'start' || kind === 'stop') && begins(sentence, 'intransitive', end))
  )
}

/** "9 restarted pods", "upload modified files": a participle between a number or a verb and its noun. */
function isAttribute(sentence: Wording, at: number, end: number): boolean {
  const { text } = sentence
  if (!/^\s+\p{L}/u.test(text.slice(end)) || begins(sentence, 'links', end)) return false
  return (
    /(?:^|[\s(])\d{1,2}\s+$/.test(text.slice(0, at)) ||
    sentence.verbs.some(
      ({ meaning, end }) => meaning.form === 'namedDeeds' && end < at && text.slice(end, at).trim() === '',
    )
  )
}

/** Where the last of a remark ends that stands between two offsets, with at most so many words behind it and no other clause. */
function closest(sentence: Wording, remark: RecoveryRemark, from: number, to: number, between: number): number | null {
  const ends = sentence
    .remarks(remark)
    .filter(({ at, end }) => at >= from && end <= to && wordsIn(sentence.text.slice(end, to)) <= between)
    .map(({ end }) => end)
  return ends.length === 0 ? null : Math.max(...ends)
}

/** How many words a text has within one clause; infinitely many where it has more than one clause. */
function wordsIn(text: string): number {
  return /[,;.:—–，。、；：]/u.test(text)
    ? Number.POSITIVE_INFINITY
    : text.split(/\s+/).filter((word) => word !== '').length
}

/** Whether nothing but a number, a mark or a label stands before an offset. */
function isHead({ text }: Wording, at: number): boolean {
  return /^[\s\d.)(*_`"'>✅☑✔-]*$/u.test(text.slice(clauseStart(text, at), at))
}

function clauseStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('. ', at), text.lastIndexOf('; ', at), text.lastIndexOf(': ', at)) + 1
}

/** Whether a remark begins right at an offset, but for blanks. */
function begins(sentence: Wording, remark: RecoveryRemark, from: number): boolean {
  const start = from + (/^\s*/u.exec(sentence.text.slice(from))?.[0].length ?? 0)
  return sentence.remarks(remark).some(({ at }) => at === start)
}

function clauseAround(text: string, at: number, end: number): readonly [from: number, to: number] {
  const before = text.slice(Math.max(0, at - reachBefore), at)
  const after = text.slice(end, end + reachAfter)
  const from = Math.max(before.lastIndexOf('. '), before.lastIndexOf('; ')) + 1
  const to = /[.;。；](?:\s|$)/u.exec(after)?.index ?? after.length
  return [at - before.length + from, end + to]
}
