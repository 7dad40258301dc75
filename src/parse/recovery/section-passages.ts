import type { Code, List, Table } from 'mdast'
import { splitLabel } from '../../document/label.ts'
import type { DocumentSection } from '../../document/section-tree.ts'
import { readItems } from '../../markdown/read/list.ts'
import { type MappedText, readText } from '../../markdown/read/mapped-text.ts'
import { readTable } from '../../markdown/read/table.ts'
import { isColumn } from '../../vocabulary/is-column.ts'
import { type ParseContext, sectionsOf } from '../parse-context.ts'
import { loosePassage, type Passage } from './passage.ts'
import { commandIn, commandOf } from './read-command.ts'
import { splitPassage } from './split-passage.ts'
import { Wording } from './wording.ts'

/** The passages of the sections on the fix, in the order of the document. */
export function sectionPassages(context: ParseContext): Passage[] {
  const reader = new SectionReader(context)
  for (const section of sectionsOf(context, 'resolution'))
    reader.readSection(section, { titles: '', attempted: false, explains: [] }, 0)
  return reader.finish()
}

type OpenPassage = Passage & { command: string | null; next: string }

/** What holds for all passages of a section or an item. */
type Surroundings = Pick<Passage, 'titles' | 'attempted' | 'explains'>

type Stated = Pick<Passage, 'text' | 'place'>

function stated(text: MappedText): Stated {
  return { text: text.text, place: text.place() }
}

/** "Fix 2 —", "Step 3:", "1.": a heading with a number is a step, and one without stands over several. */
const numbering = /^(?:\P{N}{0,14}#?\d{1,2}[a-z]?\s*[:.)—–-]\s*)/u

class SectionReader {
  readonly #passages: OpenPassage[] = []
  readonly #context: ParseContext
  #section = 0

  constructor(context: ParseContext) {
    this.#context = context
  }

  finish(): Passage[] {
    for (const [i, passage] of this.#passages.entries()) passage.next = this.#passages[i + 1]?.text ?? ''
    return this.#passages
  }

  /** @param depth How many sections on the fix are above it. */
  readSection(section: DocumentSection, above: Surroundings, depth: number): void {
    const { title } = section
    if (depth > 0 && this.#says('afterwards', title)) return
    this.#section += 1
    const titles = `${above.titles} ${title?.text ?? ''}`.trim()
    const attempted = above.attempted || this.#says('attempts', title)
    const number = depth > 0 && title ? numbering.exec(title.text) : null
    const heading =
      title && number
        ? this.#add(stated(title.slice(number[0].length)), null, 'heading', { ...above, attempted, explains: [] })
        : null
    const within = { titles, attempted, explains: heading ? [heading] : [] }
    let last: OpenPassage | null = null
    for (const { node, text } of section.blocks) {
      if (node.type === 'paragraph') last = this.#readSentences(text, within, 'sentence')
      else if (node.type === 'code') {
        this.#readCode(node, last, within)
        last = null
      } else if (node.type === 'list') last = this.#readList(node, within)
      else if (node.type === 'table') this.#readTable(node, within)
    }
    for (const child of section.children)
      if (child.kinds.every((kind) => kind === 'resolution')) this.readSection(child, within, depth + 1)
  }

  #says(group: 'afterwards' | 'attempts', title: MappedText | null): boolean {
    return title !== null && new Wording(title.text, this.#context.vocabulary).says(group)
  }

  /** @param rank Of the first sentence; the others stand among them. */
  #readSentences(text: MappedText, within: Surroundings, rank: 'item' | 'sentence'): OpenPassage | null {
    const label = splitLabel(text.collapsed())
    if (label?.marked && label.value.text !== '') {
      if (this.#says('afterwards', label.label)) return null
      const titles = `${within.titles} ${label.label.text}`
      return this.#addAll(
        text,
        { ...within, titles, attempted: within.attempted || this.#says('attempts', label.label) },
        rank,
      )
    }
    return this.#addAll(text, within, rank)
  }

  #addAll(text: MappedText, within: Surroundings, rank: 'item' | 'sentence'): OpenPassage | null {
    const before: Passage[] = []
    let last: OpenPassage | null = null
    for (const sentence of splitPassage(text)) {
      const explains = [...within.explains, ...before]
      last = this.#add(stated(sentence), commandIn(sentence), last === null ? rank : 'sentence', {
        ...within,
        explains,
      })
      before.push(last)
    }
    return last
  }

  #readCode(node: Code, last: OpenPassage | null, within: Surroundings): void {
    const command = commandOf(node)
    if (command === null) return
    if (last && last.command === null) last.command = command
    else this.#add({ text: command, place: readText(node, this.#context.source).place() }, command, 'item', within)
  }

  #readList(list: List, within: Surroundings): OpenPassage | null {
    let last: OpenPassage | null = null
    for (const item of readItems(list, this.#context.source)) {
      const first = this.#passages.length
      last = this.#readSentences(item.lead, within, 'item')
      const inside = {
        titles: `${within.titles} ${item.lead.text}`,
        attempted: within.attempted,
        explains: this.#passages.slice(first),
      }
      for (const node of item.rest) {
        if (node.type === 'code') this.#readCode(node, last, within)
        else if (node.type === 'list') this.#readList(node, inside)
        else if (node.type === 'paragraph')
          last = this.#readSentences(
            readText(node, this.#context.source),
            { ...inside, titles: within.titles },
            'sentence',
          )
      }
    }
    return last
  }

  #readTable(table: Table, within: Surroundings): void {
    const { header, rows } = readTable(table, this.#context.source)
    const { vocabulary } = this.#context
    const commandAt = header.findIndex(({ text }) => isColumn(text, 'command', vocabulary))
    const actionAt = header.findIndex(({ text }, i) => i !== commandAt && isColumn(text, 'action', vocabulary))
    for (const { cells } of rows) {
      const action =
        actionAt >= 0
          ? cells[actionAt]
          : cells.reduce<MappedText | undefined>((a, b) => (b.text.length > (a?.text.length ?? 0) ? b : a), undefined)
      if (!action || action.text === '') continue
      const command = commandAt < 0 ? commandIn(action) : cells[commandAt]?.text || null
      const others = cells.filter((cell) => cell !== action).map(({ text }) => text)
      this.#add(stated(action), command, 'item', { ...within, titles: [within.titles, ...others].join(' ') })
    }
  }

  #add(stated: Stated, command: string | null, rank: Passage['rank'], within: Surroundings): OpenPassage {
    const passage: OpenPassage = {
      ...loosePassage,
      ...within,
      ...stated,
      command,
      origin: 'section',
      rank,
      section: this.#section,
    }
    this.#passages.push(passage)
    return passage
  }
}
