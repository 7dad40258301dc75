import type { Table } from 'mdast'
import { plainText } from '../../markdown/read/plain-text.ts'
import { lineList } from '../../markdown/write/nodes.ts'
import { textNodes } from '../../markdown/write/phrase.ts'
import { writeBlocks } from '../../markdown/write/write-markdown.ts'
import type { AffectedService } from '../../schema/incident/affected-service.ts'
import type { Incident } from '../../schema/incident/incident.ts'
import type { FieldContent, SectionForm } from '../field-content.ts'
import { headerTable, writeTable } from '../fill/write-table.ts'
import { tableColumns } from '../table-columns.ts'

/** The order in which the parser gives out the columns. */
const names = ['service', 'environment', 'duration', 'impact'] as const

/** A table of services, and which of its columns holds what. */
export interface ServiceTable {
  readonly table: Table
  readonly source: string
  readonly columns: ReadonlyMap<(typeof names)[number], number>
}

/** Finds the table of a section that is of services; null where it has none. */
export function serviceTable({
  tables,
  source,
  vocabulary,
}: Pick<SectionForm, 'tables' | 'source' | 'vocabulary'>): ServiceTable | null {
  for (const table of tables) {
    const headers = table.children[0]?.children.map((cell) => plainText(cell)) ?? []
    const columns = tableColumns(headers, names, vocabulary)
    if (columns.has('service')) return { table, source, columns }
  }
  return null
}

/** Writes affected services into the template's table, or as bullets where that loses nothing; else as a table of our own. */
export function servicesContent(services: readonly AffectedService[], form: SectionForm): FieldContent {
  const own = serviceTable(form)
  if (own) return { carrier: own.table, text: tableText(services, own) }
  if (form.list) {
    const text = writeBlocks([lineList(services.map(bullet))], form.style)
    if (form.reader.readsBack('Affected Services', text, comparedServices, services.map(comparedService))) {
      return { carrier: null, text }
    }
  }
  const { table, source } = headerTable('Service', 'Environment', 'Impact', 'Duration')
  const ours = serviceTable({ tables: [table], source, vocabulary: form.vocabulary })
  return { carrier: null, text: ours ? tableText(services, ours) : '' }
}

function comparedServices({ affectedServices }: Incident): AffectedService[] {
  return affectedServices.map(comparedService)
}

function comparedService({ name, qualifier, environment, impact, duration }: AffectedService): AffectedService {
  return { name, qualifier, environment, impact, duration }
}

function tableText(services: readonly AffectedService[], { table, source, columns }: ServiceTable): string {
  const rows = services.map((service) =>
    Object.fromEntries(
      [...columns].map(([name, at]) => [at, textNodes(name === 'service' ? fullName(service) : (service[name] ?? ''))]),
    ),
  )
  const width = table.children[0]?.children.length ?? 1
  return writeTable({ table, source, width, rows, asking: columns.get('service') ?? 0 })
}

function bullet(service: AffectedService) {
  return textNodes(service.impact === null ? fullName(service) : `${fullName(service)} — ${service.impact}`)
}

function fullName({ name, qualifier }: AffectedService): string {
  return qualifier === null ? name : `${name} (${qualifier})`
}
