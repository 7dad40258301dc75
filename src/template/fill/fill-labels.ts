import type { List, Paragraph, RootContent } from 'mdast'
import { SourceText } from '../../diagnostic/source-text.ts'
import { splitLabel } from '../../document/label.ts'
import { readText } from '../../markdown/read/mapped-text.ts'
import { nodePlace } from '../../markdown/read/node-place.ts'
import { type Edit, splice } from '../../markdown/write/splice.ts'

/** Gives the Markdown that belongs after a label, which is bold or not; null for what is no label of the metadata. */
export type ValueFor = (label: string, bold: boolean) => string | null

export interface FillLabelsOptions {
  /** Whether the lines without a label stay. @default false */
  readonly keepRest?: boolean | undefined
}

/**
 * Writes values after the labels of a paragraph or list ("**Severity:** …", "Severity: …"), and drops the lines that have
 * none. Null for a node in which nothing is labelled.
 */
export function fillLabels(
  node: RootContent,
  source: string,
  valueFor: ValueFor,
  { keepRest = false }: FillLabelsOptions = {},
): string | null {
  if (keepRest) return fillInPlace(node, source, valueFor)
  if (node.type === 'paragraph') return fillParagraph(node, source, valueFor)
  if (node.type === 'list') return fillList(node, source, valueFor)
  return null
}

function fillInPlace(node: RootContent, source: string, valueFor: ValueFor): string | null {
  const place = nodePlace(node)
  const paragraphs =
    node.type === 'paragraph'
      ? [node]
      : node.type === 'list'
        ? node.children.flatMap(({ children: [lead] }) => (lead?.type === 'paragraph' ? [lead] : []))
        : []
  const lines = paragraphs.flatMap((paragraph) =>
    linesOf(paragraph, source).map(({ start, end }) => editsOf(paragraph, source, start, end, valueFor)),
  )
  if (!place || lines.every((edits) => edits === null)) return null
  const { start, end } = { start: place.start.offset, end: place.end.offset }
  const edits = lines.flatMap((found) => found ?? [])
  return splice(source.slice(0, end), edits).slice(start)
}

function linesOf(paragraph: Paragraph, source: string): { start: number; end: number }[] {
  const place = nodePlace(paragraph)
  if (!place) return []
  const text = source.slice(place.start.offset, place.end.offset)
  return [...text.matchAll(/[^\r\n]+/g)].map(({ index, 0: line }) => {
    const start = place.start.offset + index
    return { start, end: start + line.length }
  })
}

function fillList(list: List, source: string, valueFor: ValueFor): string | null {
  const place = nodePlace(list)
  if (!place) return null
  const items = list.children.flatMap((item) => {
    const itemPlace = nodePlace(item)
    const lead = item.children[0]
    const leadPlace = nodePlace(lead)
    const text = lead?.type === 'paragraph' ? fillParagraph(lead, source, valueFor) : null
    if (!itemPlace || !leadPlace || text === null) return []
    return [source.slice(itemPlace.start.offset, leadPlace.start.offset) + text]
  })
  const column = place.start.column - 1
  return items.length === 0 ? null : items.join(`\n${' '.repeat(column)}`)
}

function fillParagraph(paragraph: Paragraph, source: string, valueFor: ValueFor): string | null {
  const kept = linesOf(paragraph, source).flatMap(({ start, end }) => {
    const edits = editsOf(paragraph, source, start, end, valueFor)
    return edits === null ? [] : [splice(source.slice(0, end), edits).slice(start)]
  })
  return kept.length === 0 ? null : kept.join('\n')
}

/** What changes in one line of a paragraph, which may hold several labels parted by bars; null where it holds none. */
function editsOf(paragraph: Paragraph, source: string, start: number, end: number, valueFor: ValueFor): Edit[] | null {
  const labels = paragraph.children.flatMap((child) => {
    const place = nodePlace(child)
    if (child.type !== 'strong' || !place) return []
    const from = place.start.offset
    const before = source.slice(start, from)
    return from >= start && from < end && (before.trim() === '' || /[|·•;,]\s*$/u.test(before)) ? [from] : []
  })
  const edits: Edit[] = []
  let found = false
  for (const [i, from] of labels.entries()) {
    const next = labels[i + 1]
    const to = next === undefined ? end : from + withoutSeparators(source.slice(from, next)).length
    const slot = findSlot(paragraph, source, from, to)
    const value = slot && valueFor(slot.label, true)
    if (!slot || value === null) continue
    found = true
    const old = source.slice(slot.start, slot.end)
    edits.push({
      start: slot.start,
      end: slot.end,
      text: old.trim() === value ? old : `${/^\s+/.exec(old)?.[0] ?? ' '}${value}`,
    })
  }
  if (labels.length === 0) return plainEdits(source, start, end, valueFor)
  return found ? edits : null
}

/** "Severity: …", without a mark. */
function plainEdits(source: string, start: number, end: number, valueFor: ValueFor): Edit[] | null {
  const line = source.slice(start, end).trimStart()
  const [lead, label] = /^([^\s:：*_`<>[\]|.!?][^:：*_`<>[\]|.!?\r\n]{0,39}?)\s*[:：](?=\s|$|(?<=：))/u.exec(line) ?? []
  const value = label === undefined ? null : valueFor(label, false)
  if (lead === undefined || value === null) return null
  const from = end - line.length + lead.length
  const old = source.slice(from, end)
  const tail = tailLength(old)
  const inner = old.slice(0, old.length - tail)
  if (inner.trim() === value) return []
  const gap = lead.endsWith('：') ? '' : ' '
  return [{ start: from, end: end - tail, text: `${/^\s+/.exec(inner)?.[0] ?? gap}${value}` }]
}

/** The label that stands at `from`, and where its value is: up to `to`, without a hard break or comment at the end. */
function findSlot(
  paragraph: Paragraph,
  source: string,
  from: number,
  to: number,
): { label: string; start: number; end: number } | null {
  const children = paragraph.children.filter((child) => {
    const place = nodePlace(child)
    return place !== null && place.start.offset >= from && place.start.offset < to
  })
  const [strong] = children
  const strongEnd = nodePlace(strong)?.end.offset
  const text = readText(children, new SourceText(source)).trim()
  const [firstLine] = text.lines()
  const label = firstLine && splitLabel(firstLine)
  if (!label?.marked || strong === undefined || strongEnd === undefined) return null
  const colon = /^\s*[:：]/u.exec(source.slice(strongEnd, to))?.[0].length ?? 0
  const start = strongEnd + colon
  const tail = tailLength(source.slice(start, to))
  return { label: label.label.text, start, end: Math.max(start, to - tail) }
}

/** The text without the separators and blanks at its end. */
function withoutSeparators(text: string): string {
  let end = text.length
  while (end > 0 && /[\s|·•;,]/u.test(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

/** How much of the end of a line is no value: comments with the blanks before them, and a hard break. */
function tailLength(text: string): number {
  let { length: end } = text.endsWith('\\') ? text.slice(0, -1) : text.trimEnd()
  while (text.endsWith('-->', end)) {
    const earlier = text.lastIndexOf('-->', end - 4)
    const open = text.indexOf('<!--', earlier < 0 ? 0 : earlier + 3)
    if (open < 0 || open > end - 7) break
    end = text.slice(0, open).trimEnd().length
  }
  return text.length - end
}
