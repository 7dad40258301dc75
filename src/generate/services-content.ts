import { SourceText } from '../markdown/source-text.ts'
import { readTable } from '../markdown/table.ts'
import type { AffectedService } from '../schema/affected-service.ts'
import { bulletList } from './blocks.ts'
import type { FieldContent, SectionForm } from './field-content.ts'
import { tableColumns } from './table-columns.ts'
import { textNodes } from './text-nodes.ts'
import { writeBlocks } from './write-markdown.ts'
import { headerTable, writeTable } from './write-table.ts'

/** The order in which the parser gives out the columns. */
const names = ['service', 'environment', 'duration', 'impact'] as const

/** Writes affected services into the template's table, or as bullets where that loses nothing; else as a table of our own. */
export function servicesContent(services: readonly AffectedService[], form: SectionForm): FieldContent {
  for (const table of form.tables) {
    const headers = readTable(table, new SourceText(form.source)).header.map(({ text }) => text)
    const columns = tableColumns(headers, names)
    if (columns.has('service')) {
      return { carrier: table, text: rowsText(services, table, form.source, headers) }
    }
  }
  if (form.list && services.every(({ environment, duration }) => environment === null && duration === null)) {
    return { carrier: null, text: writeBlocks([bulletList(services.map(bullet))], form.style) }
  }
  const { table, source } = headerTable('Service', 'Environment', 'Impact', 'Duration')
  return { carrier: null, text: rowsText(services, table, source, ['Service', 'Environment', 'Impact', 'Duration']) }
}

function rowsText(
  services: readonly AffectedService[],
  table: Parameters<typeof writeTable>[0]['table'],
  source: string,
  headers: readonly string[],
): string {
  const columns = tableColumns(headers, names)
  const rows = services.map((service) =>
    Object.fromEntries(
      [...columns].map(([name, at]) => [at, textNodes(name === 'service' ? fullName(service) : (service[name] ?? ''))]),
    ),
  )
  return writeTable({ table, source, width: headers.length, rows, asking: columns.get('service') ?? 0 })
}

function bullet(service: AffectedService) {
  return textNodes(service.impact === null ? fullName(service) : `${fullName(service)} — ${service.impact}`)
}

function fullName({ name, qualifier }: AffectedService): string {
  return qualifier === null ? name : `${name} (${qualifier})`
}
