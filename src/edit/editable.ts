import type { Nodes } from 'mdast'
import type { Place } from '../diagnostic/place.ts'
import { formatPath, type RecordPath } from '../diagnostic/source-map.ts'
import { type OpenedDocument, openDocument } from '../document/open-document.ts'
import { nodePlace } from '../markdown/read/node-place.ts'
import type { ParseOptions } from '../parse/parse-incident.ts'
import type { ParsedIncident } from '../parse/parsed-incident.ts'
import { readIncidents } from '../parse/read-incident.ts'
import type { Incident } from '../schema/incident/incident.ts'

/** A document that is about to be changed: as it was opened, its record, and where each value of the record stands. */
export interface Editable extends Pick<OpenedDocument, 'source' | 'tree' | 'overgrowth' | 'vocabulary'> {
  /** Its text, byte for byte. */
  readonly markdown: string
  /** The incident that is changed. */
  readonly incident: Incident
  /** Which of the incidents of the file it is, and all of them. */
  readonly index: number
  readonly all: readonly Incident[]
  readonly paths: readonly RecordPath[]
  /** The place of exactly this value; null where it has none of its own. */
  place(path: RecordPath): Place | null
}

/** Opens a document for changing one of its incidents, the first unless another is named. */
export function openEditable(
  markdown: string,
  options: ParseOptions,
  which: (parts: readonly ParsedIncident[]) => number = () => 0,
): Editable {
  const document = openDocument(markdown, options)
  const { source, tree, overgrowth, vocabulary } = document
  const parts = readIncidents(document, options.signatures)
  const index = which(parts)
  const { incident, places: map } = parts[index] ?? parts[0]
  const paths = map.paths()
  const own = new Set(paths.map(formatPath))
  return {
    markdown,
    source,
    tree,
    overgrowth,
    vocabulary,
    incident,
    index,
    all: parts.map((part) => part.incident),
    paths,
    place: (path) => (own.has(formatPath(path)) ? map.place(path) : null),
  }
}

/** The nodes that hold a place, outermost first. */
export function nodesAround({ tree }: Editable, { start, end }: Place): Nodes[] {
  const found: Nodes[] = []
  let at: Nodes | undefined = tree
  while (at) {
    found.push(at)
    const children: readonly Nodes[] = 'children' in at ? at.children : []
    at = children.find((node) => {
      const place = nodePlace(node)
      return place && place.start.offset <= start.offset && place.end.offset >= end.offset
    })
  }
  return found
}

/** The innermost node of a type that holds a place. */
export function nodeOf<Type extends Nodes['type']>(
  editable: Editable,
  place: Place,
  type: Type,
): Extract<Nodes, { type: Type }> | null {
  const found = nodesAround(editable, place).findLast((node) => node.type === type)
  return (found as Extract<Nodes, { type: Type }> | undefined) ?? null
}
