import type { Place } from '../diagnostic/place.ts'
import { splitLabel } from '../document/label.ts'
import { walkSections } from '../document/section-tree.ts'
import { readItems } from '../markdown/read/list.ts'
import type { MappedText } from '../markdown/read/mapped-text.ts'
import { readTable } from '../markdown/read/table.ts'
import type { ParseContext } from './parse-context.ts'

/** The words behind a label that names what they say: a row of a table of two columns, an item, a line, a key of the front matter. */
export interface LabelledPassage {
  readonly label: string
  readonly text: string
  readonly markdown: string
  readonly place: Place | null
}

interface Labelled {
  readonly label: string
  /** The label without what joins it to its value. */
  readonly name: string
  readonly value: MappedText
}

/** Those of a document, which several fields look through. */
const known = new WeakMap<ParseContext['sections'], readonly Labelled[]>()

/** Finds the passages whose label is wanted, front matter first, wherever in the document they stand. */
export function labelledPassages(isWanted: (label: string) => boolean, context: ParseContext): LabelledPassage[] {
  const { frontMatter, sections } = context
  const labelled = known.get(sections) ?? readLabelled(context)
  known.set(sections, labelled)
  const entries = (frontMatter?.entries ?? [])
    .filter(({ key, values }) => values.length > 0 && isWanted(key.replace(/[_-]/g, ' ')))
    .map(({ key, values, place }) => ({ label: key, text: values.join(', '), markdown: values.join(', '), place }))
  const passages = labelled
    .filter(({ name }) => isWanted(name))
    .map(({ label, value }) => ({ label, text: value.text, markdown: value.markdown(), place: value.place() }))
  return [...entries, ...passages]
}

function readLabelled({ sections, source }: ParseContext): Labelled[] {
  const found: Labelled[] = []
  const add = (label: MappedText | undefined, value: MappedText | undefined): void => {
    if (!label || !value || value.text === '') return
    found.push({ label: label.text, name: label.text.replace(/\s*[:：]\s*$/u, ''), value })
  }
  for (const { blocks } of walkSections(sections)) {
    for (const { node, text } of blocks) {
      if (node.type === 'table') {
        const { header, rows } = readTable(node, source)
        if (header.length !== 2) continue
        add(header[0], header[1])
        for (const { cells } of rows) add(cells[0], cells[1])
      } else if (node.type === 'list' || node.type === 'paragraph') {
        const lines = node.type === 'list' ? readItems(node, source).map(({ lead }) => lead.collapsed()) : text.lines()
        for (const line of lines) {
          const label = splitLabel(line)
          if (label) add(label.label, label.value)
        }
      }
    }
  }
  return found
}
