import type { Place } from '../../diagnostic/place.ts'
import type { MappedText } from '../../markdown/read/mapped-text.ts'
import type { ActionStatus } from '../../schema/incident/action-item.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { readDue } from './action-due.ts'

interface Mark<Value> {
  readonly value: Value
  readonly place: Place | null
}

/** What stands after a task without labels: who, when and how far. */
export interface ActionTail {
  /** Where the task ends. */
  readonly start: number
  readonly owner: Mark<string> | null
  readonly status: Mark<ActionStatus> | null
  readonly due: Mark<string> | null
}

const bracketed = /\s*[([（【]([^()[\]（）【】]{1,80})[)\]）】]\s*[.。]?\s*$/u

/**
 * Reads "(李娜，已完成)", "(#812, done)", "(Maëlle, avant le 15/10/2025)" and "– Oda – 2026-03-01" at the end of an item.
 * Null where no part is a day or a state, or where a part is anything but a name or an issue.
 */
export function readActionTail(text: MappedText, vocabulary: Vocabulary): ActionTail | null {
  const bracket = bracketed.exec(text.text)
  const inner = bracket?.[1]
  if (bracket && inner !== undefined)
    return readParts(
      text,
      partsOf(inner, /[,;、，；]/gu, bracket.index + bracket[0].indexOf(inner)),
      bracket.index,
      vocabulary,
    )
  const [task, ...parts] = partsOf(text.text, /\s(?:[-–—]|——)\s/gu, 0)
  return !task || parts.length === 0 ? null : readParts(text, parts, task.words.length, vocabulary)
}

interface Part {
  readonly words: string
  readonly start: number
}

function partsOf(text: string, separator: RegExp, offset: number): Part[] {
  const parts: Part[] = []
  let start = 0
  for (const match of [...text.matchAll(separator), null]) {
    const raw = text.slice(start, match?.index ?? text.length)
    parts.push({ words: raw.trim(), start: offset + start + (raw.length - raw.trimStart().length) })
    start = match === null ? text.length : match.index + match[0].length
  }
  return parts
}

function readParts(text: MappedText, parts: readonly Part[], start: number, vocabulary: Vocabulary): ActionTail | null {
  let status: ActionTail['status'] = null
  let due: ActionTail['due'] = null
  const others: Part[] = []
  for (const part of parts) {
    const place = text.place(part.start, part.start + part.words.length)
    const state = vocabulary.actionStatuses.get(part.words)
    if (status === null && state !== undefined) status = { value: state, place }
    else if (due === null && isDay(part.words, vocabulary)) due = { value: part.words, place }
    else if (!/^(?:#\d+|[A-Z]+-\d+)$/.test(part.words)) others.push(part)
  }
  const [name, ...more] = others
  if ((status === null && due === null) || more.length > 0 || (name && !isName(name.words))) return null
  const owner = name && { value: name.words, place: text.place(name.start, name.start + name.words.length) }
  return { start, status, due, owner: owner ?? null }
}

/** A date and at most two words before it: "avant le 15/10/2025". */
function isDay(words: string, vocabulary: Vocabulary): boolean {
  const others = words.replace(/[\d/.年月日-]+/gu, ' ').trim()
  return readDue(words, null, vocabulary) !== null && others.split(/\s+/).length <= 3
}

/** "Oda", "Team Kart", "A. Krüger", 李娜: one to three words that begin with a capital, or a few characters, and "@oda". */
function isName(words: string): boolean {
  const word = "@?\\p{Lu}[\\p{L}\\p{M}.'’-]*"
  return [
    new RegExp(`^${word}(?:[\\s&]+${word}){0,2}$`, 'u'),
    /^\p{Script=Han}{2,4}$/u,
    /^@[\p{L}\p{N}][\p{L}\p{N}_/-]*$/u,
  ].some((name) => name.test(words))
}
