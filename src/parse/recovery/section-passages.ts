import type { Code, List, Table } from 'mdast'
import type { Place } from '../../diagnostic/place.ts'
import { splitLabel } from '../../document/label.ts'
import type { DocumentSection } from '../../document/section-tree.ts'
import { readItems } from '../../markdown/read/list.ts'
import { type MappedText, readText } from '../../markdown/read/mapped-text.ts'
import { readTable } from '../../markdown/read/table.ts'
import { isColumn } from '../../vocabulary/is-column.ts'
import { type ParseContext, sectionsOf } from '../parse-context.ts'
import type { Passage } from './passage.ts'
import { commandIn, commandOf } from './read-command.ts'
import { splitPassage } from './split-passage.ts'
import { Wording } from './wording.ts'

/** The passages of the sections on the fix, in the order of the document. */
export function sectionPassages(context: ParseContext): Passage[] {
  const reader = new SectionReader(context)
  for (const section of sectionsOf(context, 'resolution')) reader.readSection(section, '', false)
  return reader.finish()
}

interface OpenPassage extends Omit<Passage, 'next' | 'command'> {
  command: string | null
}

class SectionReader {
  readonly #passages: OpenPassage[] = []
  readonly #context: ParseContext

  constructor(context: ParseContext) {
    this.#context = context
  }

  finish(): Passage[] {
    return this.#passages.map((passage, i) => ({ ...passage, next: this.#passages[i + 1]?.text ?? '' }))
  }

  readSection(section: DocumentSection, above: string, tried: boolean): void {
    const title = section.title?.text ?? ''
    if (above !== '' && this.#says('afterwards', title)) return
    const titles = `${above} ${title}`.trim()
    const attempted = tried || this.#says('attempts', title)
    let last: OpenPassage | null = null
    for (const { node, text } of section.blocks) {
      if (node.type === 'paragraph') last = this.#readSentences(text, titles, attempted, false)
      else if (node.type === 'code') {
        this.#readCode(node, last, titles, attempted)
        last = null
      } else if (node.type === 'list') last = this.#readList(node, titles, attempted)
      else if (node.type === 'table') this.#readTable(node, titles, attempted)
    }
    for (const child of section.children)
      if (child.kinds.every((kind) => kind === 'resolution')) this.readSection(child, titles || ' ', attempted)
  }

  #says(group: 'afterwards' | 'attempts', title: string): boolean {
    return title !== '' && new Wording(title, this.#context.vocabulary).says(group)
  }

  #readSentences(text: MappedText, titles: string, attempted: boolean, own: boolean): OpenPassage | null {
    const label = splitLabel(text.collapsed())
    if (label?.marked && label.value.text !== '') {
      if (this.#says('afterwards', label.label.text)) return null
      const tried = attempted || this.#says('attempts', label.label.text)
      return this.#addAll(splitPassage(text), `${titles} ${label.label.text}`, tried, own)
    }
    return this.#addAll(splitPassage(text), titles, attempted, own)
  }

  #addAll(sentences: readonly MappedText[], titles: string, attempted: boolean, own: boolean): OpenPassage | null {
    let last: OpenPassage | null = null
    for (const sentence of sentences)
      last = this.#add(sentence.text, sentence.place(), commandIn(sentence), titles, attempted, own)
    return last
  }

  #readCode(node: Code, last: OpenPassage | null, titles: string, attempted: boolean): void {
    const command = commandOf(node)
    if (command === null) return
    if (last && last.command === null) last.command = command
    else this.#add(command, readText(node, this.#context.source).place(), command, titles, attempted, true)
  }

  #readList(list: List, titles: string, attempted: boolean): OpenPassage | null {
    let last: OpenPassage | null = null
    for (const item of readItems(list, this.#context.source)) {
      last = this.#readSentences(item.lead, titles, attempted, true)
      for (const node of item.rest) {
        if (node.type === 'code') {
          this.#readCode(node, last, titles, attempted)
        } else if (node.type === 'list') this.#readList(node, `${titles} ${item.lead.text}`, attempted)
        else if (node.type === 'paragraph')
          last = this.#readSentences(readText(node, this.#context.source), titles, attempted, true)
      }
    }
    return last
  }

  #readTable(table: Table, titles: string, attempted: boolean): void {
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
      this.#add(action.text, action.place(), command, [titles, ...others].join(' '), attempted, true)
    }
  }

  #add(
    text: string,
    place: Place | null,
    command: string | null,
    titles: string,
    attempted: boolean,
    own: boolean,
  ): OpenPassage {
    const passage: OpenPassage = { text, place, command, origin: 'section', titles, attempted, own, group: null }
    this.#passages.push(passage)
    return passage
  }
}
