import type { Place } from '../../diagnostic/place.ts'
import type { MappedText } from '../../markdown/mapped-text.ts'
import type { ActionStatus } from '../../schema/action-item.ts'
import { normalizePhrase } from '../../vocabulary/normalize-phrase.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { readDue } from './action-due.ts'
import { readPriority } from './action-priority.ts'
import { readActionStatus } from './action-status.ts'

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
  /(\p{L}[\p{L} ]{1,24}?)\s*[:：]\s*@?([^()[\]（）;,、，。|]+?)\s*(?=[)\]）;,、，|。]|$|\s[—–-]\s|\.\s)/gu
const dueWords = /\b(?:due|deadline|eta|by)\s*[:：]?\s*(\d{4}-\d{2}-\d{2})/iu
const wholeDue = new RegExp(`^\\s*(?:${dueWords.source})\\s*$`, 'iu')
const bracketed = /\s*[([（]([^()[\]（）]{1,100})[)\]）]\s*$/u
const trailing = /\s*[-–—:]?\s*[([（]([^()[\]（）]{1,40})[)\]）]\s*[.。]?\s*$/u
/** "Pin the shard count - done" */
const afterDash = /\s+[-–—]\s+(\p{L}+(?:\s\p{L}+)?)\s*[.。]?\s*$/u
const leading = /^\s*(?:[([]([^()[\]]{1,24})[)\]]|(✅|☑️?|✔️?|✓|⏳|🔄|🚧|❌|☐|⬜))\s*[:：]?\s*/u

/** Reads what the words of an item say beside the task itself: "(DONE)", "[P1]", "@name", "Owner: name", "due 2026-05-01". */
export function readInlineMarks(item: MappedText, vocabulary: Vocabulary): InlineMarks {
  let text = item
  let status: Mark<ActionStatus> | null = null
  let priority: Mark<string> | null = null
  const first = leading.exec(text.text)
  const opening = first?.[1] ?? first?.[2]
  if (first && opening !== undefined) {
    const found = readBracket(opening, vocabulary)
    const place = text.place(0, first[0].length)
    if (found.status) status = { value: found.status, place }
    else if (found.priority) priority = { value: found.priority, place }
    if (found.status || found.priority) text = text.slice(first[0].length)
  }
  const last = trailing.exec(text.text)
  if (last?.[1]) {
    const found = readBracket(last[1], vocabulary)
    if (found.status && status === null) {
      status = { value: found.status, place: text.place(last.index, text.text.length) }
      text = text.slice(0, last.index)
    }
  }
  const spoken = afterDash.exec(text.text)
  const said = spoken?.[1] === undefined ? undefined : vocabulary.actionStatuses.get(spoken[1])
  if (spoken && said && status === null) {
    status = { value: said, place: text.place(spoken.index, text.text.length) }
    text = text.slice(0, spoken.index)
  }
  const closing = bracketed.exec(text.text)
  if (closing?.[1] && saysWhoAndWhen(closing[1], vocabulary)) text = text.slice(0, closing.index)
  return {
    text: text.trim(),
    owner: findLabelled(item, 'owner', vocabulary) ?? find(item, mention),
    priority,
    status,
    due: find(item, dueWords) ?? findLabelled(item, 'due', vocabulary),
  }
}

/** "(owner: infra, due 2026-05-01)": a bracket of marks, and no word of the task. */
function saysWhoAndWhen(bracket: string, { columns }: Vocabulary): boolean {
  return bracket.split(/[,;、]/u).every((part) => {
    const label = normalizePhrase(/^([^:：]+)[:：]\s*\S/u.exec(part)?.[1] ?? '')
    const named = columns.get('owner')?.has(label) || columns.get('due')?.has(label)
    return named || wholeDue.test(part) || /^\s*@[\p{L}\p{N}_/-]+\s*$/u.test(part)
  })
}

function readBracket(text: string, vocabulary: Vocabulary): { status: ActionStatus | null; priority: string | null } {
  const status = readActionStatus(text, vocabulary)
  const known = vocabulary.priorities.get(text) || /^p\d$/i.test(text.trim())
  return { status, priority: status === null && known ? readPriority(text, vocabulary) : null }
}

/** "Owner: infra", "期限: 2026-05-07" after the task. */
function findLabelled(item: MappedText, column: 'owner' | 'due', vocabulary: Vocabulary): Mark<string> | null {
  for (const match of item.text.matchAll(labelled)) {
    const [whole, label = '', value = ''] = match
    if (match.index === 0 || !vocabulary.columns.get(column)?.has(normalizePhrase(label))) continue
    if (column === 'due' && readDue(value, vocabulary) === null) continue
    const start = match.index + whole.lastIndexOf(value)
    return { value, place: item.place(start, start + value.length) }
  }
  return null
}

function find(item: MappedText, pattern: RegExp): Mark<string> | null {
  const match = pattern.exec(item.text)
  const value = match?.[1]
  if (!match || value === undefined) return null
  const start = match.index + match[0].lastIndexOf(value)
  return { value, place: item.place(start, start + value.length) }
}
