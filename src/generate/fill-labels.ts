import type { List, Paragraph, RootContent } from 'mdast'
import { readText } from '../markdown/mapped-text.ts'
import { nodePlace } from '../markdown/node-place.ts'
import { SourceText } from '../markdown/source-text.ts'
import { splitLabel } from '../parse/label.ts'
import { type Edit, splice } from './splice.ts'

/** Gives the Markdown that belongs after a label; null takes the label out with its line. */
export type ValueFor = (label: string) => string | null

/**
 * Writes values after the bold labels of a paragraph or list ("**Severity:** …"), and drops the lines that have none.
 * Null for a node in which nothing is labelled.
 */
export function fillLabels(node: RootContent, source: string, valueFor: ValueFor): string | null {
  if (node.type === 'paragraph') return fillParagraph(node, source, valueFor)
  if (node.type === 'list') return fillList(node, source, valueFor)
  return null
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
  const place = nodePlace(paragraph)
  if (!place) return null
  const { start, end } = { start: place.start.offset, end: place.end.offset }
  const kept: string[] = []
  let at = start
  for (const line of source.slice(start, end).split(/\r\n|\r|\n/)) {
    const filled = fillLine(paragraph, source, at, at + line.length, valueFor)
    if (filled !== null) kept.push(filled)
    at += line.length + (source.startsWith('\r\n', at + line.length) ? 2 : 1)
  }
  return kept.length === 0 ? null : kept.join('\n')
}

/** One line of a paragraph, which may hold several labels parted by bars. */
function fillLine(paragraph: Paragraph, source: string, start: number, end: number, valueFor: ValueFor): string | null {
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
    const to = next === undefined ? end : next - (/[\s|·•;,]*$/u.exec(source.slice(from, next))?.[0].length ?? 0)
    const slot = findSlot(paragraph, source, from, to)
    const value = slot && valueFor(slot.label)
    if (!slot || value === null) continue
    found = true
    const old = source.slice(slot.start, slot.end)
    edits.push({
      start: slot.start,
      end: slot.end,
      text: old.trim() === value ? old : `${/^\s+/.exec(old)?.[0] ?? ' '}${value}`,
    })
  }
  if (!found) return null
  return splice(source.slice(0, end), edits).slice(start)
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
  const tail = /(?:\s*<!--(?:(?!-->)[\s\S])*-->)*(?:\s+|\\)?$/u.exec(source.slice(start, to))?.[0].length ?? 0
  return { label: label.label.text, start, end: Math.max(start, to - tail) }
}
