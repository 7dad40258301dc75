import type { FollowThrough, Pattern } from '../schema/analysis/analysis.ts'
import type { Evidence } from '../schema/analysis/match.ts'
import { verdictPhrases } from './phrase.ts'

/** What one later document shows of a promise. */
export interface LaterMention {
  /** `raised again`, `not kept`. */
  readonly words: string
  readonly incident: string
  /** Null where it repeats the words of the promise. */
  readonly quote: string | null
  readonly evidence: Evidence
}

/** A promise with all that is known of it, so that it is listed once. */
export interface PromiseThread {
  /** The gravest of what is known: `not kept`, `open`. */
  readonly state: string
  readonly kept: boolean
  readonly text: string
  readonly incident: string
  readonly evidence: Evidence
  readonly later: readonly LaterMention[]
  /** The promises that are drawn together, by {@link promiseKey}. */
  readonly keys: readonly string[]
}

interface Draft {
  readonly key: string
  readonly keys: string[]
  readonly text: string
  readonly incident: string
  readonly evidence: Evidence
  readonly states: string[]
  readonly later: LaterMention[]
}

const missing = 'still missing at the next incident'
const open = 'open'
/** The gravest first. */
const gravity = [
  verdictPhrases['recurred-after-kept'],
  verdictPhrases['not-kept'],
  missing,
  verdictPhrases.repeated,
  verdictPhrases.partial,
  verdictPhrases['too-late'],
  open,
  verdictPhrases.kept,
]

/**
 * Collects what is known of each promise: what became of it, whether an alert was still missing, and that nobody marked
 * it done. A promise that asks again for what an earlier one asked for goes on in the thread of that one.
 */
export function promiseThreads(
  followThrough: readonly FollowThrough[],
  { missingAlerts, openActions }: Pick<Pattern, 'missingAlerts' | 'openActions'> = nothing,
): PromiseThread[] {
  const drafts = new Map<string, Draft>()
  const draftOf = (promise: FollowThrough['promise']): Draft => {
    const key = promiseKey(promise)
    const draft = drafts.get(key) ?? { key, keys: [key], ...promise, states: [], later: [] }
    drafts.set(key, draft)
    return draft
  }
  for (const { promise, later, verdict } of followThrough) {
    const draft = draftOf(promise)
    const words = verdictPhrases[verdict]
    draft.states.push(words)
    const quote = plain(later.quote) === plain(promise.text) ? null : later.quote
    draft.later.push({ words, incident: later.incident, quote, evidence: later.evidence })
  }
  for (const { promise, later, begun } of missingAlerts) {
    const draft = draftOf(promise)
    draft.states.push(missing)
    // Two ways of finding the same sentence.
    if (draft.later.some(({ evidence }) => samePlace(evidence, later.evidence))) continue
    const words = begun ? `${missing} (which had begun before it was requested)` : missing
    draft.later.push({ words, incident: later.incident, quote: later.evidence.quote, evidence: later.evidence })
  }
  for (const { incident, at, text, evidence } of openActions)
    draftOf({ incident, at, text, evidence }).states.push(open)
  return follow([...drafts.values()])
    .map(({ states, later, text, incident, evidence, keys }) => {
      const state = gravity.find((words) => states.includes(words)) ?? open
      return { state, kept: state === verdictPhrases.kept, text, incident, evidence, later, keys }
    })
    .sort((a, b) => gravity.indexOf(a.state) - gravity.indexOf(b.state))
}

const nothing = { missingAlerts: [], openActions: [] }

/** Puts the threads of promises that were asked for again into those of the first that asked. */
function follow(drafts: readonly Draft[]): Draft[] {
  const whole: Draft[] = []
  for (const draft of drafts) {
    const asked = whole.find(({ later }) =>
      later.some(({ incident, evidence }) => promiseKey({ incident, at: evidence.at }) === draft.key),
    )
    if (asked === undefined) {
      whole.push(draft)
      continue
    }
    asked.keys.push(...draft.keys)
    asked.states.push(...draft.states.filter((state) => state !== verdictPhrases.kept))
    const known = (other: LaterMention) => asked.later.some(({ evidence }) => samePlace(evidence, other.evidence))
    asked.later.push(...draft.later.filter((other) => !known(other)))
  }
  return whole
}

/** Names a promise within an analysis. */
export function promiseKey({ incident, at }: { readonly incident: string; readonly at: string }): string {
  return `${incident} ${at}`
}

function samePlace(a: Evidence, b: Evidence): boolean {
  return a.path === b.path && a.at === b.at && a.line === b.line
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
