import { hashPart } from './hash-part.ts'
import type { ManagedMark } from './managed-marks.ts'
import { type PartName, partNames } from './part-name.ts'

/** A managed part as it stands in a document. */
export interface ManagedPart {
  readonly name: PartName
  /** Offsets of its first mark. */
  readonly mark: { readonly start: number; readonly end: number }
  /** Offsets of what stands in it, without the blank lines around; both behind the mark where it is empty. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** True where it holds what the kit wrote, and nobody has changed it. */
  readonly untouched: boolean
}

export interface FoundParts {
  readonly parts: readonly ManagedPart[]
  /** Offsets of marks that have lost their other half, or name a part a second time. What they mark is left alone. */
  readonly stray: readonly ManagedMark[]
}

/** Finds the managed parts between the marks of a document. A part whose marks are not in order is a person's. */
export function findParts(source: string, marks: readonly ManagedMark[]): FoundParts {
  const parts: ManagedPart[] = []
  const stray: ManagedMark[] = []
  for (let i = 0; i < marks.length; i++) {
    const begin = marks[i]
    const end = marks[i + 1]
    if (!begin) continue
    const name = partNames.find((known) => known === begin.name)
    const isWhole = begin.kind === 'begin' && begin.hash !== null && end?.kind === 'end' && end.name === begin.name
    if (!isWhole || name === undefined || parts.some((part) => part.name === name)) {
      stray.push(begin)
      if (isWhole) i++
      continue
    }
    parts.push(partBetween(name, begin, end, source))
    i++
  }
  return { parts, stray }
}

function partBetween(name: PartName, begin: ManagedMark, end: ManagedMark, source: string): ManagedPart {
  const inside = source.slice(begin.end, end.start)
  const text = inside.trim()
  const lead = text === '' ? 0 : inside.length - inside.trimStart().length
  const start = begin.end + lead
  const hash = hashPart(inside)
  return {
    name,
    mark: { start: begin.start, end: begin.end },
    start,
    end: start + text.length,
    text,
    untouched: hash === begin.hash,
  }
}
