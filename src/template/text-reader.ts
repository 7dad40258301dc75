import type { RootContent } from 'mdast'
import { parseMarkdown } from '../markdown/read/parse-markdown.ts'
import { parseIncident } from '../parse/parse-incident.ts'
import type { Incident } from '../schema/incident/incident.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'

/** Reads the texts that a render meets beside its template, each once: prose of the record, and forms that are tried. */
export interface TextReader {
  /** The blocks of prose. */
  blocks(markdown: string): readonly RootContent[]
  /**
   * Checks whether a section in some form is parsed to what it was written from. Bullets and headings have no cells: a task
   * that mentions "@name", or an event that begins with a dash, is read otherwise there, and then a table is the honest form.
   */
  readsBack<Value>(heading: string, text: string, select: (incident: Incident) => Value, expected: Value): boolean
}

/** @param vocabulary That by which the finished document will be read. */
export function createTextReader(vocabulary: Vocabulary): TextReader {
  const blocks = once((markdown) => parseMarkdown(markdown).tree.children)
  const incident = once((text) => parseIncident(text, { vocabulary }).incident)
  return {
    blocks,
    readsBack: (heading, text, select, expected) =>
      JSON.stringify(select(incident(`# Incident: x\n\n## ${heading}\n\n${text}\n`))) === JSON.stringify(expected),
  }
}

function once<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>()
  return (text) => {
    const found = known.get(text) ?? read(text)
    known.set(text, found)
    return found
  }
}
