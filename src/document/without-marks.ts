import type { Place } from '../diagnostic/place.ts'
import { SourceText } from '../markdown/read/source-text.ts'
import { findManagedMarks, type ManagedMark } from './managed-marks.ts'

/** A document without its marks, and the way back to where things stand in the document itself. */
export interface Unmarked {
  readonly text: string
  /** The place in the document of a place in `text`. */
  placeOf(place: Place): Place
}

interface Line {
  readonly start: number
  /** Behind its line end. */
  readonly end: number
  readonly blank: boolean
}

/**
 * Takes the marks of managed parts out, each with its line and the blank line that came with it, so that what is left is
 * the document as it would be without them. Null where there are none.
 */
export function withoutMarks(source: string): Unmarked | null {
  const marks = findManagedMarks(source)
  if (marks.length === 0) return null
  const removed = removedLines(source, marks)
  const kept: { readonly from: number; readonly at: number; readonly length: number }[] = []
  let text = ''
  let from = 0
  for (const { start, end } of [...removed, { start: source.length, end: source.length }]) {
    if (start > from) kept.push({ from, at: text.length, length: start - from })
    text += source.slice(from, start)
    from = end
  }
  const original = new SourceText(source)
  const offsetOf = (offset: number, asEnd: boolean): number => {
    const piece =
      kept.find(({ at, length }) => offset < at + length || (asEnd && offset === at + length)) ?? kept.at(-1)
    return piece === undefined ? source.length : piece.from + offset - piece.at
  }
  return {
    text,
    placeOf: ({ start, end }) => {
      const first = offsetOf(start.offset, start.offset === text.length)
      return original.place(first, end.offset === start.offset ? first : offsetOf(end.offset, true))
    },
  }
}

/** The lines to take out, in order and without overlap. */
function removedLines(source: string, marks: readonly ManagedMark[]): { start: number; end: number }[] {
  const lines = linesOf(source)
  const gone = new Set<number>()
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
    for (let line = first; line <= at; line++) gone.add(line)
    let previous = first - 1
    while (gone.has(previous)) previous--
    if (!isBlank(previous) || !isBlank(at + 1)) continue
    // One of the two blank lines around the mark came with it: the inner one, or the one that is left at the very end.
    const before = mark.kind === 'end' || lines[at + 1] === undefined
    const blank = before ? previous : at + 1
    if (lines[blank] !== undefined) gone.add(blank)
  }
  return [...gone].sort((a, b) => a - b).map((line) => ({ start: lines[line]?.start ?? 0, end: lines[line]?.end ?? 0 }))
}

function linesOf(source: string): Line[] {
  const lines: Line[] = []
  for (const { 0: text, index } of source.matchAll(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g)) {
    lines.push({ start: index, end: index + text.length, blank: text.trim() === '' })
  }
  return lines
}
