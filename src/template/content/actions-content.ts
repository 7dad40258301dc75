import type { PhrasingContent, Table } from 'mdast'
import { SourceText } from '../../diagnostic/source-text.ts'
import { readTable } from '../../markdown/read/table.ts'
import { item, link, list, text } from '../../markdown/write/nodes.ts'
import { textNodes } from '../../markdown/write/phrase.ts'
import { writeBlocks } from '../../markdown/write/write-markdown.ts'
import { type ActionColumns, actionColumns } from '../../parse/action-item/action-columns.ts'
import type { ActionItem, ActionStatus } from '../../schema/incident/action-item.ts'
import type { Incident } from '../../schema/incident/incident.ts'
import { isColumn } from '../../vocabulary/is-column.ts'
import type { FieldContent, SectionForm } from '../field-content.ts'
import { headerTable, writeTable } from '../fill/write-table.ts'

const statusWords: Record<ActionStatus, string> = {
  open: 'Open',
  'in-progress': 'In progress',
  done: 'Done',
  dropped: 'Dropped',
}

/** A table of action items, and which of its columns holds what. */
export interface ActionTable {
  readonly table: Table
  readonly source: string
  readonly columns: ActionColumns & { readonly link?: number }
}

/** Finds the table of a section that is of action items; null where it has none. */
export function actionTable({
  tables,
  source,
  vocabulary,
}: Pick<SectionForm, 'tables' | 'source' | 'vocabulary'>): ActionTable | null {
  for (const table of tables) {
    const { header } = readTable(table, new SourceText(source))
    const columns = actionColumns(header, [], vocabulary)
    if (columns === null) continue
    const taken: ReadonlyArray<number | undefined> = Object.values(columns)
    const link = header.findIndex(({ text }, i) => !taken.includes(i) && isColumn(text, 'link', vocabulary))
    return { table, source, columns: link < 0 ? columns : { ...columns, link } }
  }
  return null
}

/** Writes action items into the template's table or bullets; else as a table of our own. */
export function actionsContent(items: readonly ActionItem[], form: SectionForm): FieldContent {
  const own = actionTable(form)
  if (own) return { carrier: own.table, text: tableText(items, own) }
  if (form.list) {
    const text = listText(items, form)
    if (form.reader.readsBack('Action Items', text, comparedItems, items.map(comparedItem))) {
      return { carrier: null, text }
    }
  }
  const { table, source } = headerTable('Priority', 'Item', 'Owner', 'Status', 'Due')
  const ours = actionTable({ tables: [table], source, vocabulary: form.vocabulary })
  return { carrier: null, text: ours ? tableText(items, ours) : '' }
}

function comparedItems({ actionItems }: Incident): ActionItem[] {
  return actionItems.map(comparedItem)
}

/** What bullets have to give back, in one order of keys. */
function comparedItem({ text, priority, owner, status, due, dueText, links }: ActionItem): ActionItem {
  return { id: null, text, priority, owner, status, due, dueText, links }
}

function tableText(items: readonly ActionItem[], { table, source, columns }: ActionTable): string {
  const rows = items.map((item) => {
    const cells: Record<number, PhrasingContent[]> = {}
    const put = (at: number | undefined, nodes: PhrasingContent[]): void => {
      if (at !== undefined) cells[at] = nodes
    }
    put(columns.id, textNodes(item.id ?? ''))
    put(columns.owner, textNodes(item.owner ?? ''))
    put(columns.priority, textNodes(item.priority ?? ''))
    put(columns.status, textNodes(item.status === null ? '' : statusWords[item.status]))
    put(columns.due, textNodes(item.dueText ?? item.due ?? ''))
    put(columns.action, columns.link === undefined ? linked(item) : textNodes(item.text))
    put(columns.link, linkList(item.links))
    return cells
  })
  return writeTable({ table, source, width: table.children[0]?.children.length ?? 1, rows, asking: columns.action })
}

function listText(entries: readonly ActionItem[], { list: own, style }: SectionForm): string {
  const tasks = own?.children.some(({ checked }) => typeof checked === 'boolean') ?? false
  const children = entries.map((entry) => {
    // A box that is not ticked says "open": what has no status goes without one.
    const ticked = tasks && entry.status !== null ? entry.status === 'done' : null
    const isStated = tasks && (entry.status === 'done' || entry.status === 'open')
    const marks = [
      entry.owner === null ? null : `owner: ${entry.owner}`,
      entry.due === null ? null : `due ${entry.due}`,
    ].filter((mark) => mark !== null)
    const line = [
      ...(entry.priority === null ? [] : [text(`(${entry.priority.toUpperCase()}) `)]),
      ...linked(entry),
      ...(marks.length === 0 ? [] : [text(` (${marks.join(', ')})`)]),
      ...(entry.status === null || isStated ? [] : [text(` (${statusWords[entry.status]})`)]),
    ]
    return { ...item(line), checked: ticked }
  })
  return writeBlocks([list(children)], style)
}

/** The words of an item; its link carries them, where there is one and the template has no column for it. */
function linked(entry: ActionItem): PhrasingContent[] {
  const [url] = entry.links
  const nodes = textNodes(entry.text)
  return url === undefined ? nodes : [link(url, nodes)]
}

function linkList(links: readonly string[]): PhrasingContent[] {
  return links.flatMap((url, i): PhrasingContent[] => [...(i === 0 ? [] : [text(', ')]), link(url, [text(url)])])
}
