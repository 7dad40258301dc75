import type { RecoveryAct } from '../../schema/incident/resolution.ts'
import type { DeedKind, ObjectKind, RecoveryRemark } from '../../vocabulary/recovery-kinds.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { type ActRule, actRules } from './act-rules.ts'

/** A deed that a sentence states. */
export interface Deed {
  readonly act: RecoveryAct
  readonly kind: DeedKind
  /** Where its verb begins. */
  readonly at: number
  /** False where the verb names or orders the act and does not say that it was done. */
  readonly done: boolean
  /** True where the object of the verb is named, or the verb names the act by itself. */
  readonly certain: boolean
}

/** How far from the verb its object may stand, in characters. */
const reachAfter = 90
const reachBefore = 60

/** Finds what a sentence says was done; null where it states no deed, or denies, plans or explains it. */
export function findDeed(sentence: string, vocabulary: Vocabulary): Deed | null {
  const text = sentence.toLowerCase()
  let best: Deed | null = null
  for (const rule of actRules) {
    const deed = deedOf(rule, text, vocabulary)
    if (deed === null) continue
    if (best === null || (deed.done && !best.done)) best = deed
    if (best.done) break
  }
  return best
}

function deedOf(rule: ActRule, text: string, vocabulary: Vocabulary): Deed | null {
  for (const [form, patterns] of [
    ['done', vocabulary.deeds],
    ['bare', vocabulary.namedDeeds],
  ] as const) {
    const pattern = patterns.get(rule.kind)
    if (!pattern) continue
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length
      if (!isStated(text, match.index, form, vocabulary)) continue
      const clause = clauseAround(text, match.index, end)
      const found = rule.acts.find(([objects]) => objects.every((object) => holds(clause, object, vocabulary)))
      const act = found?.[1] ?? rule.otherwise
      if (act !== null)
        return { act, kind: rule.kind, at: match.index, done: form === 'done', certain: found !== undefined }
    }
  }
  return null
}

/** Whether a verb states a deed: not denied, planned or given as a reason; a bare verb only at the head or where it was carried out. */
function isStated(text: string, at: number, form: 'done' | 'bare', vocabulary: Vocabulary): boolean {
  const start = Math.max(text.lastIndexOf('. ', at), text.lastIndexOf('; ', at), text.lastIndexOf(': ', at)) + 1
  const before = text.slice(Math.max(start, at - 80), at)
  const near = before.slice(-32)
  if (endsWith(near, vocabulary.recovery.get('undone'), 2)) return false
  if (
    endsWith(near, vocabulary.recovery.get('planned'), 3) &&
    !endsWith(near, vocabulary.recovery.get('carriedOut'), 1)
  )
    return false
  if (says(before, 'explained', vocabulary)) return false
  if (form === 'done') return true
  return /^[\s\d.)(*_`"'>-]*$/u.test(before) || endsWith(near, vocabulary.recovery.get('carriedOut'), 1)
}

/** Whether a phrase stands before the end of a text, with at most so many words behind it. */
function endsWith(text: string, pattern: RegExp | undefined, between: number): boolean {
  for (const match of pattern ? text.matchAll(pattern) : []) {
    const rest = text.slice(match.index + match[0].length)
    if (/[,;.:—–]/u.test(rest)) continue
    if (rest.split(/\s+/).filter((word) => word !== '').length <= between) return true
  }
  return false
}

function clauseAround(text: string, at: number, end: number): string {
  const before = text.slice(Math.max(0, at - reachBefore), at)
  const after = text.slice(end, end + reachAfter)
  const from = Math.max(before.lastIndexOf('. '), before.lastIndexOf('; ')) + 1
  const to = /[.;。；](?:\s|$)/u.exec(after)?.index ?? after.length
  return `${before.slice(from)} ${after.slice(0, to)}`
}

function holds(clause: string, object: ObjectKind, { deedObjects }: Vocabulary): boolean {
  const pattern = deedObjects.get(object)
  return (pattern !== undefined && clause.search(pattern) >= 0) || (object === 'change' && /#\d/.test(clause))
}

/** Whether a text in lower case has one of the remarks of a kind. */
export function says(text: string, remark: RecoveryRemark, { recovery }: Vocabulary): boolean {
  const pattern = recovery.get(remark)
  return pattern !== undefined && text.search(pattern) >= 0
}
