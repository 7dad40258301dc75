import { SourceText, type Stretch } from '../diagnostic/source-text.ts'
import type { ManagedMark } from './managed-marks.ts'

interface Line extends Stretch {
  /** Where its line end begins. */
  readonly wordsEnd: number
  readonly blank: boolean
}

/**
 * Makes the source of a document whose managed marks nothing sees that reads it: they are blank in its value, and each is
 * hidden with its line and the blank line that came with it. Every offset is that of the text as it was given.
 */
export function hideMarks(text: string, marks: readonly ManagedMark[]): SourceText {
  if (marks.length === 0) return new SourceText(text)
  let value = ''
  let from = 0
  for (const { start, end } of marks) {
    value += text.slice(from, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ')
    from = end
  }
  return new SourceText(value + text.slice(from), hiddenLines(text, marks))
}

/** The lines to hide, in order and apart. */
function hiddenLines(source: string, marks: readonly ManagedMark[]): Stretch[] {
  const lines = linesOf(source)
  const gone = new Set<number>()
  const kept: Stretch[] = []
  const isBlank = (at: number): boolean => lines[at] === undefined || lines[at].blank
  let at = 0
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i]
    const next = marks[i + 1]
    if (!mark) continue
    while ((lines[at]?.end ?? source.length) <= mark.start) at++
    const first = at
    const isEmpty = mark.kind === 'begin' && next?.kind === 'end' && source.slice(mark.end, next.start).trim() === ''
    const until = isEmpty && next ? next.start : mark.start
    if (isEmpty) i++
    while ((lines[at]?.end ?? source.length) <= until) at++
    let previous = first - 1
    while (gone.has(previous)) previous--
    if (!isBlank(previous) && !isBlank(at + 1)) {
      // What a mark parts stays apart: its line is left, without a word.
      kept.push({ start: lines[first]?.start ?? 0, end: lines[at]?.wordsEnd ?? source.length })
      continue
    }
    for (let line = first; line <= at; line++) gone.add(line)
    if (!isBlank(previous) || !isBlank(at + 1)) continue
    // One of the two blank lines around the mark came with it: the inner one, or the one that is left at the very end.
    const before = mark.kind === 'end' || lines[at + 1] === undefined
    const blank = before ? previous : at + 1
    if (lines[blank] !== undefined) gone.add(blank)
  }
  const whole = [...gone].map((line) => ({ start: lines[line]?.start ?? 0, end: lines[line]?.end ?? 0 }))
  return [...whole, ...kept].sort((a, b) => a.start - b.start)
}

function linesOf(source: string): Line[] {
  const lines: Line[] = []
  for (const { 0: text, 1: words = '', index } of source.matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/g)) {
    if (text === '') continue
    lines.push({ start: index, end: index + text.length, wordsEnd: index + words.length, blank: words.trim() === '' })
  }
  return lines
}
