import type { Code, Html, Link, Node, Parent, Text } from 'mdast'
import type { Place } from '../../diagnostic/place.ts'
import type { SourceText } from '../../diagnostic/source-text.ts'
import type { TextRun } from '../../diagnostic/text-run.ts'
import { alignText, type UnitSpan } from './align-text.ts'
import { type Mark, MarkIndex } from './mark-index.ts'
import { nodePlace } from './node-place.ts'

/** Plain text of a part of a document in which every character knows where it stands in the source. */
export class MappedText {
  readonly text: string
  readonly #source: SourceText
  readonly #spans: readonly UnitSpan[]
  readonly #marks: MarkIndex

  constructor(source: SourceText, text: string, spans: readonly UnitSpan[], marks: readonly Mark[]) {
    this.#source = source
    this.text = text
    this.#spans = spans
    this.#marks = new MarkIndex(marks)
  }

  /** The place of `text.slice(start, end)`, with the marks that lie wholly inside it. */
  place(start = 0, end = this.text.length): Place | null {
    let from = this.#spans[start]?.start
    let to = this.#spans[end - 1]?.end
    if (from === undefined || to === undefined || end <= start) return null
    for (const mark of this.#marks.within(start, end)) {
      from = Math.min(from, mark.sourceStart)
      to = Math.max(to, mark.sourceEnd)
    }
    return this.#source.place(from, to)
  }

  /** The source of `text.slice(start, end)`. */
  markdown(start = 0, end = this.text.length): string {
    const place = this.place(start, end)
    return place ? this.#source.slice(place) : ''
  }

  /** Where its characters stand, as runs of what follows on in the source. */
  get runs(): TextRun[] {
    const runs: { at: number; offset: number; length: number }[] = []
    for (const [at, { start }] of this.#spans.entries()) {
      const last = runs.at(-1)
      if (last && start === last.offset + last.length) last.length++
      else runs.push({ at, offset: start, length: 1 })
    }
    return runs
  }

  slice(start: number, end = this.text.length): MappedText {
    const marks = this.#marks
      .overlapping(start, end)
      .map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start }))
    return new MappedText(this.#source, this.text.slice(start, end), this.#spans.slice(start, end), marks)
  }

  trim(): MappedText {
    const start = this.text.length - this.text.trimStart().length
    return this.slice(start, Math.max(start, this.text.trimEnd().length))
  }

  /** One entry a line, trimmed, empty lines left out. */
  lines(): MappedText[] {
    const lines: MappedText[] = []
    let start = 0
    for (let end = this.text.indexOf('\n'); ; end = this.text.indexOf('\n', start)) {
      const line = this.slice(start, end < 0 ? this.text.length : end).trim()
      if (line.text !== '') lines.push(line)
      if (end < 0) return lines
      start = end + 1
    }
  }

  /** The same words with every run of white space made one space, and none at the ends. */
  collapsed(): MappedText {
    const kept: number[] = []
    for (let i = 0; i < this.text.length; i++) {
      if (!isSpace(this.text, i) || (kept.length > 0 && !isSpace(this.text, i - 1))) kept.push(i)
    }
    if (isSpace(this.text, kept.at(-1) ?? -1)) kept.pop()
    const positionOf = new Int32Array(this.text.length + 1)
    for (let i = 0, n = 0; i <= this.text.length; i++) {
      positionOf[i] = n
      if (kept[n] === i) n++
    }
    const text = kept.map((i) => (isSpace(this.text, i) ? ' ' : this.text.charAt(i))).join('')
    const spans = kept.flatMap((i) => this.#spans[i] ?? [])
    const marks = this.#marks.marks.map((mark) => ({
      ...mark,
      start: positionOf[mark.start] ?? 0,
      end: positionOf[mark.end] ?? text.length,
    }))
    return new MappedText(this.#source, text, spans, marks)
  }

  /** The ranges of text under marks of the given types (strong, inlineCode, link …), outermost first. */
  marks(...types: string[]): { start: number; end: number }[] {
    return this.#marks.marks.filter((mark) => types.includes(mark.type)).map(({ start, end }) => ({ start, end }))
  }

  /** The links in this text, in order. */
  links(): { url: string; start: number; end: number }[] {
    return this.#marks.marks.flatMap(({ url, start, end }) => (url === undefined ? [] : [{ url, start, end }]))
  }
}

/** Code begins after its fence, whose info string must not be taken for the code. */
function contentStart(source: string, start: number, type: 'inlineCode' | 'code'): number {
  const fence = type === 'code' ? /[`~]{3,}[^\r\n]*(?:\r\n?|\n)?/y : /`+/y
  fence.lastIndex = start
  return start + (fence.exec(source)?.[0].length ?? 0)
}

/** More blanks than this in a row say no more in prose, and patterns would try again from each of them. */
const mostBlanks = 4

function isBlank(character: string): boolean {
  return /[^\S\r\n]/u.test(character)
}

function isSpace(text: string, at: number): boolean {
  return at >= 0 && at < text.length && /\s/u.test(text.charAt(at))
}

const markTypes = new Set(['strong', 'emphasis', 'delete', 'link', 'linkReference', 'inlineCode'])
const separatedTypes = new Set([
  'paragraph',
  'heading',
  'list',
  'listItem',
  'blockquote',
  'code',
  'table',
  'tableRow',
  'thematicBreak',
  'html',
])

/**
 * Reads the words of nodes as a person sees them: marks, link targets, comments, tags and images gone, entities
 * decoded. Lines end with a line feed, table cells are parted by a tab.
 */
export function readText(nodes: Node | readonly Node[], source: SourceText): MappedText {
  const characters: string[] = []
  const spans: UnitSpan[] = []
  const marks: Mark[] = []

  let blanks = 0

  const add = (value: string, start: number, end: number, isProse = false): void => {
    const aligned = alignText(value, source.value, start, end)
    for (let i = 0; i < value.length; i++) {
      const isReturn = value.charAt(i) === '\r'
      if (isReturn && value.charAt(i + 1) === '\n') continue
      blanks = isBlank(value.charAt(i)) ? blanks + 1 : 0
      if (blanks > mostBlanks && isProse) continue
      characters.push(isReturn ? '\n' : value.charAt(i))
      spans.push(aligned[i] ?? { start, end: start })
    }
  }
  const breakLine = (at: number): void => {
    if (characters.length === 0 || characters.at(-1) === '\n') return
    characters.push('\n')
    spans.push({ start: at, end: at })
  }
  const read = (node: Node): void => {
    const place = nodePlace(node)
    if (!place) return
    const [start, end] = [place.start.offset, place.end.offset]
    if (separatedTypes.has(node.type)) breakLine(start)
    const first = characters.length
    if (node.type === 'text') {
      add((node as Text).value, start, end, true)
    } else if (node.type === 'inlineCode' || node.type === 'code') {
      add((node as Code).value, contentStart(source.value, start, node.type), end)
    } else if (node.type === 'break' || (node.type === 'html' && /^<br\b/i.test((node as Html).value))) {
      breakLine(start)
    } else if ('children' in node) {
      for (const child of (node as Parent).children) {
        read(child)
        if (child.type === 'tableCell') {
          characters.push('\t')
          const after = nodePlace(child)?.end.offset ?? end
          spans.push({ start: after, end: after })
        }
      }
    }
    if (!markTypes.has(node.type)) return
    const mark = { type: node.type, start: first, end: characters.length, sourceStart: start, sourceEnd: end }
    marks.push(node.type === 'link' ? { ...mark, url: (node as Link).url } : mark)
  }
  for (const node of Array.isArray(nodes) ? (nodes as readonly Node[]) : [nodes as Node]) read(node)
  marks.sort((a, b) => a.start - b.start || b.end - a.end)
  return new MappedText(source, characters.join(''), spans, marks)
}
