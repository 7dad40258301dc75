import type { Place } from '../../diagnostic/place.ts'
import type { MappedText } from '../../markdown/read/mapped-text.ts'
import type { ActionStatus } from '../../schema/incident/action-item.ts'
import { isColumn } from '../../vocabulary/is-column.ts'
import { isUnspaced, normalizePhrase } from '../../vocabulary/normalize-phrase.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { alternatives, perVocabulary } from '../../vocabulary/word-pattern.ts'
import { readDue } from './action-due.ts'
import { readPriority } from './action-priority.ts'
import { type ActionTail, readActionTail } from './action-tail.ts'
import { readMarkedStatus } from './marked-status.ts'

interface Mark<Value> {
  readonly value: Value
  readonly place: Place | null
}

export interface InlineMarks {
  /** The item without the marks at its ends. */
  readonly text: MappedText
  readonly owner: Mark<string> | null
  readonly priority: Mark<string> | null
  readonly status: Mark<ActionStatus> | null
  readonly due: Mark<string> | null
}

const mention = /(?<![\p{L}\p{N}/@.])@([\p{L}\p{N}][\p{L}\p{N}_-]*(?:\/[\p{L}\p{N}_-]+)?)/u
const labelled =
  /(\p{L}[\p{L} ]{1,24}?)\s*[:：]\s*@?([^()[\]（）;,、，。|]+?)\s*(?=[)\]）;,、，|。]|$|\s[—–-]\s|(?<!\d)\.\s|(?<!\d)\.$|\s+\p{L}[\p{L} ]{0,20}\s?[:：]\s)/gu
const formsOf = perVocabulary(({ dueWords }) => {
  const due = `\\b${alternatives(dueWords)}\\s*[:：]?\\s*(\\d{4}-\\d{2}-\\d{2})`
  return { due: new RegExp(due, 'iu'), wholeDue: new RegExp(`^\\s*${due}\\s*$`, 'iu') }
})
const bracketed = /\s*[([（【]([^()[\]（）【】]{1,100})[)\]）】]\s*[.。]?\s*$/u
const trailing = /\s*[-–—:]?\s*[([（【]([^()[\]（）【】]{1,40})[)\]）】]\s*[.。]?\s*$/u
/** "Pin the shard count - done", "Pin the shard count: done" */
const afterDash = /(?:\s+[-–—]\s+|\s?[:：]\s*)(\p{L}+(?:\s\p{L}+)?)\s*[.。]?\s*$/u
const leading = /^\s*(?:[([【]([^()[\]【】]{1,24})[)\]】]|(✅|☑️?|✔️?|✓|⏳|🔄|🚧|❌|☐|⬜|:[a-z][a-z_]+:))\s*[:：]?\s*/u

const mostMarks = 5

export type MarkName = 'owner' | 'priority' | 'status' | 'due'

const allMarks: ReadonlySet<MarkName> = new Set(['owner', 'priority', 'status', 'due'])

/**
 * Reads what the words of an item say beside the task itself: "(DONE)", "[P1]", "@name", "Owner: name", "due 2026-05-01".
 *
 * @param wanted The marks to look for; brackets of others are words of the task.
 */
export function readInlineMarks(
  item: MappedText,
  vocabulary: Vocabulary,
  wanted: ReadonlySet<MarkName> = allMarks,
): InlineMarks {
  let text = item
  let status: Mark<ActionStatus> | null = null
  let priority: Mark<string> | null = null
  /** Takes a mark off, unless nothing would be left to do. */
  const strip = (from: number, to: number): boolean => {
    const rest = text.slice(from, to)
    if (rest.text.trim() === '') return false
    text = rest
    return true
  }
  /** Takes off a status or a priority at the start. */
  const stripLead = (): boolean => {
    const first = leading.exec(text.text)
    const opening = first?.[1] ?? first?.[2]
    if (!first || opening === undefined) return false
    const found = readBracket(opening, vocabulary)
    const place = text.place(0, first[0].length)
    if (found.status && status === null && wanted.has('status') && strip(first[0].length, text.text.length)) {
      status = { value: found.status, place }
      return true
    }
    if (!found.priority || priority !== null || !wanted.has('priority')) return false
    if (!strip(first[0].length, text.text.length)) return false
    priority = { value: found.priority, place }
    return true
  }
  /** Takes off a status at the end. */
  const stripStatus = (): boolean => {
    for (const pattern of status === null && wanted.has('status') ? [trailing, afterDash] : []) {
      const last = pattern.exec(text.text)
      if (!last?.[1]) continue
      const said =
        pattern === afterDash ? vocabulary.actionStatuses.get(last[1]) : readBracket(last[1], vocabulary).status
      const place = text.place(last.index, text.text.length)
      const isLabelled = isColumn(/\p{L}+$/u.exec(text.text.slice(0, last.index))?.[0] ?? '', 'status', vocabulary)
      if (!said || isLabelled || !strip(0, last.index)) continue
      status = { value: said, place }
      return true
    }
    return false
  }
  /** Takes off a bracket that says who or when. */
  const stripBracket = (): boolean => {
    const closing = bracketed.exec(text.text)
    return closing?.[1] !== undefined && saysWhoAndWhen(closing[1], wanted, vocabulary) && strip(0, closing.index)
  }
  let tail: ActionTail | null = null
  /** Takes off "(李娜，已完成)" and "– Oda – 2026-03-01", unless a mark of it is not looked for. */
  const stripTail = (): boolean => {
    const found = tail === null ? readActionTail(text, vocabulary) : null
    if (!found || marksOf(found).some((name) => !wanted.has(name)) || !strip(0, found.start)) return false
    tail = found
    return true
  }
  // "✅ [P1]" in any order.
  if (stripLead()) stripLead()
  // "(owner: infra) (due 2026-05-01) (done)" in any order; no item has more of them.
  for (let marks = 0; marks < mostMarks; marks++) if (!stripStatus() && !stripBracket() && !stripTail()) break
  const labels = closingLabels(text, wanted, vocabulary)
  if (labels !== null) strip(0, labels)
  const said = tail as ActionTail | null
  const itemLabels = labelsIn(item.text)
  const labelledAs = (column: MarkName) => findLabelled(item, itemLabels, column, vocabulary)
  const owner = labelledAs('owner') ?? findMention(item, vocabulary) ?? said?.owner ?? null
  const due = find(item, formsOf(vocabulary).due) ?? labelledAs('due') ?? said?.due ?? null
  return {
    text: text.trim(),
    owner: wanted.has('owner') ? owner : null,
    priority: priority ?? (wanted.has('priority') ? labelledAs('priority') : null),
    status:
      status ??
      (wanted.has('status') ? (markedStatus(labelledAs('status'), vocabulary) ?? said?.status ?? null) : null),
    due: wanted.has('due') ? due : null,
  }
}

function marksOf({ owner, status, due }: ActionTail): MarkName[] {
  return [
    ...(owner ? ['owner' as const] : []),
    ...(status ? ['status' as const] : []),
    ...(due ? ['due' as const] : []),
  ]
}

/** "Status: done" after the task. */
function markedStatus(stated: Mark<string> | null, vocabulary: Vocabulary): Mark<ActionStatus> | null {
  const value = stated && readMarkedStatus(stated.value, vocabulary)
  return stated && value ? { value, place: stated.place } : null
}

/** "(owner: infra, due 2026-05-01)": a bracket of marks, and no word of the task. */
function saysWhoAndWhen(bracket: string, wanted: ReadonlySet<MarkName>, vocabulary: Vocabulary): boolean {
  const { columns } = vocabulary
  return bracket.split(/[,;、]/u).every((part) => {
    const label = normalizePhrase(/^([^:：]+)[:：]\s*\S/u.exec(part)?.[1] ?? '')
    const who = columns.get('owner')?.has(label) || /^\s*@[\p{L}\p{N}_/-]+\s*$/u.test(part)
    const when = columns.get('due')?.has(label) || formsOf(vocabulary).wholeDue.test(part)
    return (who && wanted.has('owner')) || (when && wanted.has('due'))
  })
}

function readBracket(text: string, vocabulary: Vocabulary): { status: ActionStatus | null; priority: string | null } {
  const status = readMarkedStatus(text, vocabulary)
  const known = vocabulary.priorities.get(text) || /^p\d$/i.test(text.trim())
  return { status, priority: status === null && known ? readPriority(text, vocabulary) : null }
}

/** What may be labels: a word or two before a colon, and what follows it. */
function labelsIn(text: string): RegExpExecArray[] {
  return /[:：]/.test(text) ? [...text.matchAll(labelled)] : []
}

/** "Owner: infra", "期限: 2026-05-07" after the task. */
function findLabelled(
  item: MappedText,
  labels: readonly RegExpExecArray[],
  column: MarkName,
  vocabulary: Vocabulary,
): Mark<string> | null {
  for (const match of labels) {
    const [whole, words = '', written = ''] = match
    // The stop of the sentence stays out, but for the number of a day: "Due: 30. April".
    const value = written.replace(/(?<=[\p{L}\p{N}])[.。]$/u, '')
    // In scripts without spaces a space parts the task from its first label.
    const label = isUnspaced(words) ? (words.split(' ').at(-1) ?? '') : words
    if ((match.index === 0 && label === words) || !vocabulary.columns.get(column)?.has(normalizePhrase(label))) continue
    if (column === 'due' && readDue(value, null, vocabulary) === null) continue
    const start = match.index + whole.lastIndexOf(value)
    return { value, place: item.place(start, start + value.length) }
  }
  return null
}

/** Where the labels begin that close an item: "Oil it. Owner: Mara. Due: 2026-05-01". Null where it closes with other words. */
function closingLabels(item: MappedText, wanted: ReadonlySet<MarkName>, vocabulary: Vocabulary): number | null {
  let start: number | null = null
  let end = item.text.length
  for (const match of labelsIn(item.text).reverse()) {
    const [whole, words = '', value = ''] = match
    const label = isUnspaced(words) ? (words.split(' ').at(-1) ?? '') : words
    const known = [...wanted].find((name) => vocabulary.columns.get(name)?.has(normalizePhrase(label)))
    const after = item.text.slice(match.index + whole.length, end)
    if (known === undefined || !/^[\s.;,、，。|—–-]*$/u.test(after)) break
    if (known === 'due' && readDue(value, null, vocabulary) === null) break
    if (known === 'status' && readMarkedStatus(value, vocabulary) === null) break
    end = match.index + words.length - label.length
    start = item.text.slice(0, end).replace(/[\s;,、，|—–-]+$/u, '').length
  }
  return start === null || start === 0 ? null : start
}

/** "@kim"; behind an article it is a role and nobody's name: "an @emergency role". */
function findMention(item: MappedText, { fillers }: Vocabulary): Mark<string> | null {
  const [, article] = /(\p{L}+)\s+$/u.exec(item.text.slice(0, mention.exec(item.text)?.index ?? 0)) ?? []
  return article !== undefined && fillers.has(normalizePhrase(article)) ? null : find(item, mention)
}

function find(item: MappedText, pattern: RegExp): Mark<string> | null {
  const match = pattern.exec(item.text)
  const value = match?.[1]
  if (!match || value === undefined) return null
  const start = match.index + match[0].lastIndexOf(value)
  return { value, place: item.place(start, start + value.length) }
}
