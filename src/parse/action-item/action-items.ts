import type { List, Table } from 'mdast'
import type { Place } from '../../diagnostic/place.ts'
import { splitLabel } from '../../document/label.ts'
import { type DocumentSection, walkSections } from '../../document/section-tree.ts'
import { readItems, type TextItem } from '../../markdown/read/list.ts'
import type { MappedText } from '../../markdown/read/mapped-text.ts'
import { readTable } from '../../markdown/read/table.ts'
import type { ActionItem, ActionStatus } from '../../schema/incident/action-item.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { type ParseContext, sectionsOf } from '../parse-context.ts'
import { type ActionColumns, actionColumns } from './action-columns.ts'
import { readDue } from './action-due.ts'
import { type InlineMarks, type MarkName, readInlineMarks } from './action-marks.ts'
import { readPriority } from './action-priority.ts'
import { readActionStatus } from './action-status.ts'

/** What was promised: action items, corrective measures, prevention, follow-ups, recommendations. */
export function readActionItems(incidentDay: string | null, context: ParseContext): ActionItem[] {
  const reader = new ActionReader(incidentDay, context)
  for (const section of sectionsOf(context, 'action-items')) reader.readSection(section, null)
  if (context.language === null && reader.items.length === 0) reader.readTaskLists()
  return reader.items
}

class ActionReader {
  readonly items: ActionItem[] = []
  readonly #incidentDay: string | null
  readonly #context: ParseContext

  constructor(incidentDay: string | null, context: ParseContext) {
    this.#incidentDay = incidentDay
    this.#context = context
  }

  /** @param outer The status that a heading above gives to all items below it: "Immediate actions (completed)". */
  readSection(section: DocumentSection, outer: ActionStatus | null): void {
    const status = this.#statusOfTitle(section.title?.text ?? '') ?? outer
    const before = this.items.length
    for (const { node } of section.blocks) if (node.type === 'table') this.#readTable(node)
    const hasTable = this.items.length > before
    this.#readLists(section, status, hasTable)
    if (this.items.length === before && section.children.length === 0) this.#readParagraphs(section, status)
    for (const child of section.children) {
      if (child.title && isNumbered(child)) {
        this.#readWords(
          child.title.slice(number.exec(child.title.text)?.[0].length ?? 0),
          child.place,
          status && { value: status, place: section.place },
        )
        continue
      }
      const isActions = child.kinds.includes('action-items')
      // Beside a table of items, a list under a heading of its own explains the columns.
      if (isActions || (!hasTable && child.kinds.every((kind) => kind === 'resolution' || kind === 'detection')))
        this.readSection(child, status)
    }
  }

  /** Where the language is not known, and so no heading: a list with boxes is one of items wherever it stands. */
  readTaskLists(): void {
    for (const { blocks } of walkSections(this.#context.sections))
      for (const { node } of blocks)
        if (node.type === 'list' && node.children.some(({ checked }) => checked != null)) this.#readList(node, null)
  }

  /** Lists beside a table are its legend, unless they are task lists. A line over a list may give its status: "✅ Done:". */
  #readLists(section: DocumentSection, status: ActionStatus | null, hasTable: boolean): void {
    let under = status
    for (const { node, text } of section.blocks) {
      if (node.type === 'paragraph')
        under = /[:：]$/u.test(text.text) ? (readActionStatus(text.text, this.#context.vocabulary) ?? status) : status
      if (node.type !== 'list') continue
      if (!hasTable || node.children.some(({ checked }) => checked != null)) this.#readList(node, under)
    }
  }

  /** A section that is nothing but paragraphs promises one thing in each. */
  #readParagraphs(section: DocumentSection, status: ActionStatus | null): void {
    if (section.kinds.some((kind) => kind !== 'action-items')) return
    for (const { node, text } of section.blocks) {
      const labelled = this.#statusLabel(text.collapsed())
      const words = labelled?.words ?? text.collapsed()
      if (
        node.type !== 'paragraph' ||
        /[:：]$|^see\b/iu.test(words.text) ||
        words.text.split(' ').length < 4 ||
        this.#isNone(words.text)
      )
        continue
      const given = labelled?.status ?? (status && { value: status, place: section.place })
      this.#readWords(words, words.place(), given)
    }
  }

  /** "**Done:** The check runs nightly." */
  #statusLabel(text: MappedText): { words: MappedText; status: Read<ActionStatus> } | null {
    const label = splitLabel(text)
    const value = label?.marked ? this.#context.vocabulary.actionStatuses.get(label.label.text) : undefined
    return label && value ? { words: label.value, status: { value, place: label.label.place() } } : null
  }

  #statusOfTitle(title: string): ActionStatus | null {
    const [, bracketed] = /[([（]([^()[\]（）]+)[)\]）]\s*[:：]?\s*$/u.exec(title) ?? []
    // A mark before the name of the section ("✅ Action items") is an ornament.
    const words = (bracketed ?? title).replace(/[^\p{L}\p{N}]+/gu, ' ')
    return readActionStatus(words, this.#context.vocabulary)
  }

  #readTable(node: Table): void {
    const { header, rows } = readTable(node, this.#context.source)
    const columns = actionColumns(header, rows, this.#context.vocabulary)
    if (!columns) return
    for (const { cells, place } of rows) {
      const text = cells[columns.action]
      if (!text || !isWritten(text) || this.#isNone(text.text)) continue
      const cell = (name: 'id' | 'owner' | 'priority' | 'status' | 'due'): MappedText | null => {
        const at = columns[name]
        // A bar too many has moved all cells behind it.
        const value = at === undefined || cells.length > header.length ? undefined : cells[at]
        // "TODO" is nobody's name and no day, but it is a status.
        return value && (name === 'status' || !this.#isNone(value.text)) ? value : null
      }
      const { vocabulary } = this.#context
      const named = cell('owner')
      const [id, owner, priority, status, due] = [
        cell('id'),
        named?.slice(named.text.startsWith('@') ? 1 : 0) ?? null,
        cell('priority'),
        cell('status'),
        cell('due'),
      ]
      const marks = readCellMarks(text, columns, vocabulary)
      const said = read(status, (value) => readActionStatus(value, vocabulary))
      this.#add(
        marks.text,
        place,
        cells.flatMap((each) => each.links().map(({ url }) => url)),
        {
          id: read(id, (value) => value),
          owner: read(owner, (value) => value) ?? marks.owner,
          priority: read(priority, (value) => readPriority(value, vocabulary)) ?? marks.priority,
          status: said?.value ? said : (marks.status ?? said),
          ...this.#dueOf(read(due, (value) => value) ?? marks.due),
        },
      )
    }
  }

  #readList(list: List, status: ActionStatus | null): void {
    for (const item of readItems(list, this.#context.source)) {
      const nested = item.rest.filter((node) => node.type === 'list')
      const boxed = item.checked === null ? status : item.checked ? 'done' : 'open'
      const given = boxed && { value: boxed, place: item.place }
      // A box makes an item of what would else name an area, unless those below it have boxes too.
      const isItem =
        item.checked !== null && nested.every((below) => below.children.every((node) => node.checked == null))
      if (nested.length > 0 && isArea(item) && !isItem) for (const below of nested) this.#readList(below, status)
      else if (isWritten(item.lead) && !this.#isNone(item.lead.text))
        this.#readWords(item.lead.collapsed(), item.place, given, item.checked === true)
    }
  }

  /** @param given The status that a box or a heading gives; what the words say of it counts more, but for a box that is ticked. */
  #readWords(words: MappedText, place: Place | null, given: Read<ActionStatus> | null, ticked = false): void {
    const { vocabulary } = this.#context
    const { text, owner, priority, status, due } = readInlineMarks(words, vocabulary)
    this.#add(
      text,
      place,
      words.links().map(({ url }) => url),
      {
        id: null,
        owner,
        priority,
        status: ticked ? given : (status ?? given),
        ...this.#dueOf(due),
      },
    )
  }

  #add(text: MappedText, place: Place | null, links: string[], read: ReadValues): void {
    const at = this.items.length
    const { places } = this.#context
    places.set(['actionItems', at], place)
    places.set(['actionItems', at, 'text'], text.place())
    places.setText(['actionItems', at, 'text'], text.runs)
    const value = <Key extends keyof ReadValues>(key: Key): ValueOf<Key> | null => {
      const found = read[key]
      if (found?.value != null) places.set(['actionItems', at, key], found.place)
      return (found?.value ?? null) as ValueOf<Key> | null
    }
    this.items.push({
      id: value('id'),
      text: text.text,
      priority: value('priority'),
      owner: value('owner'),
      status: value('status'),
      due: value('due'),
      dueText: value('dueText'),
      links,
    })
  }

  #dueOf(due: Read<string> | null): Pick<ReadValues, 'due' | 'dueText'> {
    const { vocabulary } = this.#context
    return { due: due && { value: readDue(due.value, this.#incidentDay, vocabulary), place: due.place }, dueText: due }
  }

  #isNone(text: string): boolean {
    return /^[-—–?\s]*$/u.test(text) || this.#context.vocabulary.none.get(text) !== undefined
  }
}

interface Read<Value> {
  readonly value: Value
  readonly place: Place | null
}
type ValueOf<Key extends keyof ReadValues> = NonNullable<ActionItem[Key]>
type ReadValues = {
  readonly [Key in 'id' | 'owner' | 'priority' | 'status' | 'due' | 'dueText']: Read<ActionItem[Key]> | null
}

/** What a cell says of its item for which its table has no column: "Renew the lease (done)". */
function readCellMarks(text: MappedText, columns: ActionColumns, vocabulary: Vocabulary): InlineMarks {
  const names = (['owner', 'priority', 'due'] as const).filter((name) => columns[name] === undefined)
  const marks = readInlineMarks(text, vocabulary, new Set<MarkName>(['status', ...names]))
  // Names and days in the middle of a cell are words of the task; at its end they stand in a bracket of their own.
  const end = marks.text.place()?.end.offset ?? 0
  const behind = (mark: InlineMarks['owner']): InlineMarks['owner'] =>
    mark?.place && mark.place.start.offset >= end ? mark : null
  return { ...marks, owner: behind(marks.owner), due: behind(marks.due) }
}

function read<Value>(cell: MappedText | null, from: (text: string) => Value): Read<Value> | null {
  return cell && { value: from(cell.text), place: cell.place() }
}

const number = /^(?:\d+[.):]|(?:AI|CA|PA|A)[-\s]?\d+\s*[-–—:.)])\s+/iu

/** "### 1) Run migrations in a window `@kim`": a heading that is an item, and what stands below explains it. */
function isNumbered({ title, kinds, blocks }: DocumentSection): boolean {
  return (
    title !== null &&
    kinds.length === 0 &&
    number.test(title.text) &&
    !blocks.some(({ node }) => node.type === 'list' || node.type === 'table')
  )
}

/** An item says something in words; a file name in a code span is none. */
function isWritten(text: MappedText): boolean {
  let words = text.text
  for (const { start, end } of text.marks('inlineCode'))
    words = words.slice(0, start) + ' '.repeat(end - start) + words.slice(end)
  return /\p{L}{2}|[\p{Script=Han}]/u.test(words) && !/^(?:<\p{L}[^<>]*>|\[[^\][]+\]|\.{3}|…)$/u.test(text.text)
}

/** "Monitoring:" over a list of its own names an area. */
function isArea(item: TextItem): boolean {
  const lead = item.lead.collapsed()
  const bold = lead.marks('strong')[0]
  return (
    /[:：]$/u.test(lead.text) ||
    (bold?.start === 0 && bold.end === lead.text.length) ||
    lead.text.split(/\s+/).length <= 2
  )
}
