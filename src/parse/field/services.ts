import type { List, Table } from 'mdast'
import type { Place } from '../../diagnostic/place.ts'
import { splitLabel } from '../../document/label.ts'
import { walkSections } from '../../document/section-tree.ts'
import { readItems } from '../../markdown/read/list.ts'
import type { MappedText } from '../../markdown/read/mapped-text.ts'
import { readTable } from '../../markdown/read/table.ts'
import type { AffectedService } from '../../schema/incident/affected-service.ts'
import { isColumn } from '../../vocabulary/is-column.ts'
import type { ColumnName } from '../../vocabulary/language.ts'
import { labelledValues, type ParseContext, sectionsOf } from '../parse-context.ts'
import { splitNames } from './name-list.ts'

/** The services that tables, lists and labelled values name. */
export function readServices(context: ParseContext): AffectedService[] {
  const reader = new ServiceReader(context)
  for (const section of sectionsOf(context, 'services')) {
    for (const { blocks } of walkSections(section)) {
      for (const { node, text } of blocks) {
        if (node.type === 'table') reader.readTable(node)
        else if (node.type === 'list') reader.readList(node)
        else if (node.type === 'paragraph' && section.origin === 'label') reader.readNames(text.collapsed())
      }
    }
  }
  if (reader.services.length === 0) reader.readLabelledValues()
  return reader.services
}

class ServiceReader {
  readonly services: AffectedService[] = []
  readonly #context: ParseContext

  constructor(context: ParseContext) {
    this.#context = context
  }

  readTable(node: Table): void {
    const { header, rows } = readTable(node, this.#context.source)
    const taken = new Set<number>()
    const find = (name: ColumnName): number => {
      const at = header.findIndex(({ text }, i) => !taken.has(i) && isColumn(text, name, this.#context.vocabulary))
      if (at >= 0) taken.add(at)
      return at
    }
    const service = find('service')
    const [environment, duration, impact] = [find('environment'), find('duration'), find('impact')]
    if (service < 0) return
    for (const { cells, place } of rows) {
      const name = cells[service]
      if (name && name.text !== '')
        this.#add(name, place, { environment: cells[environment], duration: cells[duration], impact: cells[impact] })
    }
  }

  readList(list: List): void {
    for (const item of readItems(list, this.#context.source)) {
      const lead = item.lead.collapsed()
      const dash = /\s[—–-]\s/u.exec(lead.text)
      const label = splitLabel(lead)
      if (label) this.#add(label.label, item.place, { impact: label.value })
      else if (dash)
        this.#add(lead.slice(0, dash.index), item.place, { impact: lead.slice(dash.index + dash[0].length) })
      else if (lead.text !== '') this.#add(lead, item.place, {})
    }
  }

  readLabelledValues(): void {
    for (const labelled of labelledValues(this.#context, 'services')) {
      for (const { text, mapped, place } of splitNames(labelled, /\s*[,;、，]\s*/u, this.#context.vocabulary)) {
        if (mapped) this.#add(mapped, place, {})
        else this.#push(text, null, place, {})
      }
    }
  }

  readNames(text: MappedText): void {
    for (const { mapped, place } of splitNames(
      { field: 'services', label: '', text: text.text, value: text, items: [], place: text.place(), leading: true },
      /\s*[,;、，]\s*/u,
      this.#context.vocabulary,
    )) {
      if (mapped) this.#add(mapped, place, {})
    }
  }

  #add(name: MappedText, place: Place | null, cells: ServiceCells): void {
    if (this.#context.vocabulary.none.get(name.text) !== undefined) return
    const [, bare = name.text, qualifier = null] = /^(.+?)\s*[(（]([^()（）]*)[)）]\s*\.?$/u.exec(name.text) ?? []
    const at = this.services.length
    this.#push(bare, qualifier, place, cells)
    this.#context.places.set(['affectedServices', at, 'name'], name.place(0, bare.length))
    if (qualifier === null) return
    const start = name.text.lastIndexOf(qualifier)
    this.#context.places.set(['affectedServices', at, 'qualifier'], name.place(start, start + qualifier.length))
  }

  #push(name: string, qualifier: string | null, place: Place | null, cells: ServiceCells): void {
    const at = this.services.length
    this.#context.places.set(['affectedServices', at], place)
    const value = (key: keyof ServiceCells): string | null => {
      const cell = cells[key]
      if (!cell || cell.text === '' || this.#isNone(cell.text)) return null
      this.#context.places.set(['affectedServices', at, key], cell.place())
      return cell.text
    }
    this.services.push({
      name,
      qualifier,
      environment: value('environment'),
      impact: value('impact'),
      duration: value('duration'),
    })
  }

  #isNone(text: string): boolean {
    return /^[-—–?\s]*$/u.test(text) || this.#context.vocabulary.none.get(text) !== undefined
  }
}

type ServiceCells = { readonly [Key in 'environment' | 'impact' | 'duration']?: MappedText | undefined }
