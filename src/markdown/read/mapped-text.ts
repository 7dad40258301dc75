import type { Code, Html, Link, Node, Parent, Text } from 'mdast'
import type { Place } from '../../diagnostic/place.ts'
import type { SourceText } from '../../diagnostic/source-text.ts'
import type { TextRun } from '../../diagnostic/text-run.ts'
import { alignText, clipSpans, type TextSpan, unitIn } from './align-text.ts'
import { type Mark, MarkIndex } from './mark-index.ts'
import { nodePlace } from './node-place.ts'

/** What a text and all slices of it share. */
interface Whole {
  readonly source: SourceText
  readonly spans: readonly TextSpan[]
  readonly marks: MarkIndex
}

/** Plain text of a part of a document in which every character knows where it stands in the source. */
export class MappedText {
  readonly text: string
  readonly #whole: Whole
  /** Where it begins in the text that it is a slice of; null where it is that text itself. */
  readonly #from: number | null
  #collapsed: MappedText | undefined

  constructor(text: string, whole: Whole, from: number | null = null) {
    this.text = text
    this.#whole = whole
    this.#from = from
  }

  /** The place of `text.slice(start, end)`, with the marks that lie wholly inside it. */
  place(start = 0, end = this.text.length): Place | null {
    if (start < 0 || end > this.text.length || end <= start) return null
    const { source, spans, marks } = this.#whole
    const offset = this.#from ?? 0
    let from = unitIn(spans, start + offset)?.start ?? 0
    let to = unitIn(spans, end - 1 + offset)?.end ?? 0
    for (const mark of marks.within(start + offset, end + offset)) {
      from = Math.min(from, mark.sourceStart)
      to = Math.max(to, mark.sourceEnd)
    }
    return source.place(from, to)
  }

  /** The source of `text.slice(start, end)`. */
  markdown(start = 0, end = this.text.length): string {
    const place = this.place(start, end)
    return place ? this.#whole.source.slice(place) : ''
  }

  /** Where its characters stand, as runs of what follows on in the source. */
  get runs(): TextRun[] {
    const runs: { at: number; offset: number; length: number }[] = []
    const add = (at: number, offset: number, length: number): void => {
      const last = runs.at(-1)
      if (last && offset === last.offset + last.length) last.length += length
      else runs.push({ at, offset, length })
    }
    for (const { at, length, start, end } of this.#spans()) {
      if (end - start === length) add(at, start, length)
      else for (let i = 0; i < length; i++) add(at + i, start, 1)
    }
    return runs
  }

  slice(start: number, end = this.text.length): MappedText {
    return new MappedText(this.text.slice(start, end), this.#whole, (this.#from ?? 0) + start)
  }

  trim(): MappedText {
    const start = this.text.length - this.text.trimStart().length
    const end = Math.max(start, this.text.trimEnd().length)
    const isSame = end - start === this.text.length && (this.#from !== null || this.#whole.marks.marks.length === 0)
    return isSame ? this : this.slice(start, end)
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
    this.#collapsed ??= this.#collapse()
    return this.#collapsed
  }

  /** The ranges of text under marks of the given types (strong, inlineCode, link …), outermost first. */
  marks(...types: string[]): { start: number; end: number }[] {
    return this.#marks()
      .filter((mark) => types.includes(mark.type))
      .map(({ start, end }) => ({ start, end }))
  }

  /** The links in this text, in order. */
  links(): { url: string; start: number; end: number }[] {
    return this.#marks().flatMap(({ url, start, end }) => (url === undefined ? [] : [{ url, start, end }]))
  }

  #collapse(): MappedText {
    const own = this.#marks()
    if (own.length === 0 && !/[^\S ]|^ | $| {2}/.test(this.text)) return this
    const { length } = this.text
    const kept: Kept[] = []
    let [from, total] = [0, 0]
    const keep = (end: number): void => {
      kept.push({ from, end, at: total })
      total += end - from
    }
    const hasGaps = /\s\s|^\s|\s$/.test(this.text)
    for (const { index, 0: gap } of hasGaps ? this.text.matchAll(/\s+/g) : []) {
      const isEdge = index === 0 || index + gap.length === length
      if (gap.length === 1 && !isEdge) continue
      keep(isEdge ? index : index + 1)
      from = index + gap.length
    }
    keep(length)
    const positionOf = (at: number): number =>
      kept.reduce((sum, { from, end }) => sum + Math.max(0, Math.min(at, end) - from), 0)
    const offset = this.#from ?? 0
    const marks = own.map((mark) => ({ ...mark, start: positionOf(mark.start), end: positionOf(mark.end) }))
    const spans = kept.flatMap(({ from, end, at }) => clipSpans(this.#whole.spans, from + offset, end + offset, at))
    const text = hasGaps ? this.text.trim().replace(/\s+/g, ' ') : this.text.replace(/[^\S ]/g, ' ')
    return new MappedText(text, { source: this.#whole.source, spans, marks: new MarkIndex(marks) })
  }

  #spans(): readonly TextSpan[] {
    const from = this.#from
    return from === null ? this.#whole.spans : clipSpans(this.#whole.spans, from, from + this.text.length, 0)
  }

  #marks(): readonly Mark[] {
    const from = this.#from
    const { marks } = this.#whole
    if (from === null || marks.marks.length === 0) return marks.marks
    return marks
      .overlapping(from, from + this.text.length)
      .map((mark) => ({ ...mark, start: mark.start - from, end: mark.end - from }))
  }
}

/** A stretch of a text that stays, and where it then begins. */
interface Kept {
  readonly from: number
  readonly end: number
  readonly at: number
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
  return /[^\S\r\n]/.test(character)
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

const known = new WeakMap<Node, MappedText>()

/**
 * Reads the words of nodes as a person sees them: marks, link targets, comments, tags and images gone, entities
 * decoded. Lines end with a line feed, table cells are parted by a tab. A node alone, which must not change behind that, is
 * read once: every field of a record asks for the same paragraphs and cells.
 */
export function readText(nodes: Node | readonly Node[], source: SourceText): MappedText {
  if (Array.isArray(nodes)) return readNodes(nodes as readonly Node[], source)
  const node = nodes as Node
  const text = known.get(node) ?? readNodes([node], source)
  known.set(node, text)
  return text
}

function readNodes(nodes: readonly Node[], source: SourceText): MappedText {
  let text = ''
  let last = ''
  const spans: TextSpan[] = []
  const marks: Mark[] = []
  let blanks = 0

  const append = (words: string, own: readonly TextSpan[]): void => {
    if (words === '') return
    for (const span of own) spans.push(text === '' ? span : { ...span, at: span.at + text.length })
    text += words
    last = words.charAt(words.length - 1)
  }
  const add = (value: string, start: number, end: number, isProse = false): void => {
    const aligned = alignText(value, source.value, start, end)
    const isPlain = !/\r|[^\S\r\n]{5}/.test(value) && !(blanks > 0 && isBlank(value.charAt(0)))
    if (isPlain) {
      append(value, aligned)
      blanks = 0
      while (blanks < value.length && isBlank(value.charAt(value.length - 1 - blanks))) blanks++
      return
    }
    for (let i = 0; i < value.length; i++) {
      const isReturn = value.charAt(i) === '\r'
      if (isReturn && value.charAt(i + 1) === '\n') continue
      blanks = isBlank(value.charAt(i)) ? blanks + 1 : 0
      if (blanks > mostBlanks && isProse) continue
      append(isReturn ? '\n' : value.charAt(i), clipSpans(aligned, i, i + 1, 0))
    }
  }
  const breakLine = (at: number): void => {
    if (text !== '' && last !== '\n') append('\n', [{ at: 0, length: 1, start: at, end: at }])
  }
  const read = (node: Node): void => {
    const place = nodePlace(node)
    if (!place) return
    const [start, end] = [place.start.offset, place.end.offset]
    if (separatedTypes.has(node.type)) breakLine(start)
    const first = text.length
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
          const after = nodePlace(child)?.end.offset ?? end
          append('\t', [{ at: 0, length: 1, start: after, end: after }])
        }
      }
    }
    if (!markTypes.has(node.type)) return
    const mark = { type: node.type, start: first, end: text.length, sourceStart: start, sourceEnd: end }
    marks.push(node.type === 'link' ? { ...mark, url: (node as Link).url } : mark)
  }
  for (const node of nodes) read(node)
  marks.sort((a, b) => a.start - b.start || b.end - a.end)
  return new MappedText(text, { source, spans, marks: new MarkIndex(marks) })
}
