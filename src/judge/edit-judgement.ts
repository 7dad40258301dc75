import {
  Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type YAMLMap,
} from 'yaml'
import type { Judgement } from '../schema/analysis/judgement.ts'

type Entry = NonNullable<Judgement['patterns']>[number]

/** Text in the place of a range. */
interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A value as a line of a block (its further lines already indented against the first) and within brackets. */
interface Written {
  readonly lines: readonly string[]
  readonly flow: string
}

/**
 * Writes into the text of a `postmortem.patterns.yaml` what a judgement has gained: further members and entries go behind those
 * that stand there, in their form, and every other byte stays. A pattern that is gone is taken out with its lines.
 *
 * @param before The judgement that the text holds.
 * @returns The new text. Whoever writes it checks that it reads as `after`: an alias may stand in the way.
 */
export function editJudgement(text: string, before: Judgement, after: Judgement): string {
  const document = parseDocument(text)
  const root = document.contents
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  const eol = (lines: readonly string[], indent: string) => lines.map((line) => `${indent}${line}${newline}`).join('')
  const splices: Splice[] = []
  const known = new Map(before.patterns?.map((pattern, p) => [pattern.id, p]))
  const kept = new Set(after.patterns?.map(({ id }) => id))
  const write = { text, newline, eol }
  for (const entry of after.patterns ?? []) {
    const p = known.get(entry.id)
    if (p === undefined) continue
    const node = document.getIn(['patterns', p], true)
    for (const key of ['members', 'without', 'from'] as const) {
      const added = (entry[key] ?? []).slice(before.patterns?.[p]?.[key]?.length ?? 0)
      if (added.length > 0 && isMap(node)) splices.push(appendTo(node, key, added.map(ofId), write))
    }
  }
  for (const [p, { id }] of (before.patterns ?? []).entries()) {
    if (!kept.has(id)) splices.push(removeItem(document, p, text))
  }
  const added = [
    ['patterns', (after.patterns ?? []).filter(({ id }) => !known.has(id)).map(ofPattern)],
    ['apart', (after.apart ?? []).slice(before.apart?.length ?? 0).map(ofGroup)],
  ] as const
  for (const [key, items] of added) {
    if (items.length === 0) continue
    if (isMap(root)) splices.push(appendTo(root, key, items, write))
    else splices.push(atEnd(text, eol(underKey(key, items), ''), newline))
  }
  return splices
    .sort((x, y) => y.start - x.start || y.end - x.end)
    .reduce((edited, { start, end, text: words }) => edited.slice(0, start) + words + edited.slice(end), text)
}

interface Write {
  readonly text: string
  readonly newline: string
  readonly eol: (lines: readonly string[], indent: string) => string
}

/** Appends items to the list under a key of a map, and the key with them where it is missing. */
function appendTo(map: YAMLMap, key: string, items: readonly Written[], { text, newline, eol }: Write): Splice {
  const flow = items.map((item) => item.flow).join(', ')
  const list = map.get(key, true) as unknown
  if (isSeq(list)) {
    if (list.flow || list.items.length === 0) {
      const last = list.items.at(-1)
      return last === undefined ? insert((list.range?.[0] ?? 0) + 1, flow) : insert(endOf(last as Node), `, ${flow}`)
    }
    const indent = columnOf(text, list.range?.[0] ?? 0)
    return behindLine(text, endOf(list), eol(items.flatMap(asItem), indent), newline)
  }
  if (map.flow) {
    const last = map.items.at(-1)
    return last === undefined
      ? insert((map.range?.[0] ?? 0) + 1, `${key}: [${flow}]`)
      : insert(endOf(last.value as Node), `, ${key}: [${flow}]`)
  }
  const [first] = map.items
  const indent = columnOf(text, isPair(first) && isScalar(first.key) ? (first.key.range?.[0] ?? 0) : 0)
  return behindLine(text, endOf(map), eol(underKey(key, items), indent), newline)
}

function underKey(key: string, items: readonly Written[]): string[] {
  return [`${key}:`, ...items.flatMap(asItem).map((line) => `  ${line}`)]
}

function asItem({ lines }: Written): string[] {
  return lines.map((line, n) => `${n === 0 ? '- ' : '  '}${line}`)
}

/** An entry with its lines; comments above it stay. */
function removeItem(document: Document, p: number, text: string): Splice {
  const node = document.getIn(['patterns', p], true) as Node | undefined
  const start = text.lastIndexOf('\n', (node?.range?.[0] ?? 0) - 1) + 1
  const end = lineEnd(text, node ? endOf(node) : start)
  return { start, end, text: '' }
}

/** Where the last value of a node ends: a block's own end takes in the comments behind it. */
function endOf(node: Node): number {
  if (isCollection(node) && !node.flow) {
    const last = node.items.at(-1)
    const value = isPair(last) ? (last.value ?? last.key) : last
    if (value != null) return endOf(value as Node)
  }
  return node.range?.[isAlias(node) ? 2 : 1] ?? 0
}

/** The blanks before a column, for a line that begins below it: a dash before it is one too. */
function columnOf(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  return text.slice(start, offset).replace('\uFEFF', '').replace(/[^ ]/g, ' ')
}

function insert(at: number, text: string): Splice {
  return { start: at, end: at, text }
}

function behindLine(text: string, offset: number, lines: string, newline: string): Splice {
  const end = lineEnd(text, offset)
  return insert(end, text.charAt(end - 1) === '\n' ? lines : `${newline}${lines}`)
}

function atEnd(text: string, lines: string, newline: string): Splice {
  const isOnOwnLine = text === '' || text === '\uFEFF' || text.endsWith('\n')
  return insert(text.length, isOnOwnLine ? lines : `${newline}${lines}`)
}

function lineEnd(text: string, offset: number): number {
  if (text.charAt(offset - 1) === '\n') return offset
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end + 1
}

function ofId(id: string): Written {
  return { lines: [inBlock(id)], flow: inFlow([id]).slice(1, -1) }
}

function ofGroup(ids: readonly string[]): Written {
  return { lines: [inFlow(ids)], flow: inFlow(ids) }
}

function ofPattern(entry: Entry): Written {
  const { id, name, members = [] } = entry
  return {
    lines: [`id: ${id}`, `name: ${inBlock(name)}`, 'members:', ...members.map((member) => `  - ${inBlock(member)}`)],
    flow: inFlow(entry),
  }
}

/** A text as it stands alone on the rest of its line, quoted where it has to be. */
function inBlock(value: string): string {
  return new Document(value).toString({ lineWidth: 0 }).trimEnd()
}

/** A value within brackets on one line, quoted where it has to be. */
function inFlow(value: unknown): string {
  const document = new Document(value)
  if (isCollection(document.contents)) document.contents.flow = true
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd()
}
