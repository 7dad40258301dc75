import type { List, Table } from 'mdast'
import type { Place } from '../../diagnostic/place.ts'
import { isAbsent } from '../../document/is-absent.ts'
import { splitLabel } from '../../document/label.ts'
import { type DocumentSection, walkSections } from '../../document/section-tree.ts'
import { readItems } from '../../markdown/read/list.ts'
import type { MappedText } from '../../markdown/read/mapped-text.ts'
import { readTable } from '../../markdown/read/table.ts'
import type { AffectedService } from '../../schema/incident/affected-service.ts'
import { classifyHeading } from '../../vocabulary/classify-heading.ts'
import { findField } from '../../vocabulary/find-field.ts'
import { isColumn } from '../../vocabulary/is-column.ts'
import type { ColumnName } from '../../vocabulary/language.ts'
import { labelledValues, type ParseContext, sectionsOf } from '../parse-context.ts'
import { Wording } from '../recovery/wording.ts'
import { isSpared, readServiceName, readServiceNames, type ServiceName } from './service-names.ts'

/** The services that tables, lists and labelled values name as hit. */
export function readServices(context: ParseContext): AffectedService[] {
  const reader = new ServiceReader(context)
  for (const section of sectionsOf(context, 'services')) {
    if (!namesServices(section, context)) continue
    for (const { blocks } of walkSections(section)) {
      for (const { node, text } of blocks) {
        if (node.type === 'table') reader.readTable(node)
        else if (node.type === 'list') reader.readList(node)
        else if (node.type === 'paragraph' && section.origin === 'label') reader.readNames(text.collapsed())
      }
    }
  }
  if (reader.services.length === 0) reader.readLabelledValues()
  if (reader.services.length === 0) reader.readImpactTables()
  return reader.services
}

/** "Factor 4: DNS on the affected host" gives a reason, and no list of services. */
function namesServices({ title }: DocumentSection, { vocabulary }: ParseContext): boolean {
  const [head = ''] = (title?.text ?? '').split(/[:：]/u, 1)
  return classifyHeading(head, vocabulary).includes('services')
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
      const cell = cells[service]
      if (cell && !isAbsent(cell.text, this.#context.vocabulary))
        this.#add(splitGloss(cell), place, {
          environment: cells[environment],
          duration: cells[duration],
          impact: cells[impact],
        })
    }
  }

  /** A table of the impact that gives it for each service. */
  readImpactTables(): void {
    const { source, vocabulary } = this.#context
    for (const { blocks } of sectionsOf(this.#context, 'impact').flatMap((section) => [...walkSections(section)])) {
      for (const { node } of blocks) {
        if (node.type !== 'table') continue
        const [first] = readTable(node, source).header
        if (first && findField(first.text, vocabulary) === 'services') this.readTable(node)
      }
    }
  }

  readList(list: List): void {
    for (const item of readItems(list, this.#context.source)) {
      const lead = item.lead.collapsed()
      const dash = /\s[—–-]\s/u.exec(lead.text)
      const label = splitLabel(lead)
      const name = label?.label ?? (dash ? lead.slice(0, dash.index) : lead)
      const impact = label?.value ?? (dash ? lead.slice(dash.index + dash[0].length) : undefined)
      if (isSpared(impact?.text ?? lead.text, this.#context.vocabulary)) continue
      const read = readServiceName(name, this.#context.vocabulary)
      if (read) this.#add(read, item.place, { impact })
    }
  }

  readLabelledValues(): void {
    const { vocabulary } = this.#context
    for (const { value, items, text, place } of labelledValues(this.#context, 'services')) {
      if (items.length > 0) for (const item of items) this.readNames(item)
      else if (value) this.readNames(value)
      else for (const name of text.split(', ')) if (!isAbsent(name, vocabulary)) this.#push(name, null, place, {})
    }
  }

  /** Names in a sentence, where words in brackets say what it meant for the service, and a single one mostly what it is. */
  readNames(text: MappedText): void {
    for (const { name, gloss } of readServiceNames(text, this.#context.vocabulary)) {
      const isImpact =
        gloss !== null && (/\s/.test(gloss.text) || new Wording(gloss.text, this.#context.vocabulary).says('trouble'))
      this.#add({ name, gloss: isImpact ? null : gloss }, name.place(), isImpact ? { impact: gloss } : {})
    }
  }

  #add({ name, gloss }: ServiceName, place: Place | null, cells: ServiceCells): void {
    const at = this.services.length
    this.#push(name.text, gloss?.text ?? null, place, cells)
    this.#context.places.set(['affectedServices', at, 'name'], name.place())
    if (gloss) this.#context.places.set(['affectedServices', at, 'qualifier'], gloss.place())
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

/** "linkding-db (CNPG)" in its two parts. */
function splitGloss(cell: MappedText): ServiceName {
  const [, bare, gloss] = /^(.+?)\s*[(（]([^()（）]*)[)）]\s*\.?$/u.exec(cell.text) ?? []
  if (bare === undefined || gloss === undefined) return { name: cell, gloss: null }
  const start = cell.text.lastIndexOf(gloss)
  return { name: cell.slice(0, bare.length), gloss: cell.slice(start, start + gloss.length) }
}

type ServiceCells = { readonly [Key in 'environment' | 'impact' | 'duration']?: MappedText | undefined }
