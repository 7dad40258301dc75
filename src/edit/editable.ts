import type { Nodes, Root } from 'mdast'
import type { Place } from '../diagnostic/place.ts'
import { formatPath, type RecordPath } from '../diagnostic/source-map.ts'
import { nodePlace } from '../markdown/read/node-place.ts'
import { parseDocument } from '../markdown/read/parse-document.ts'
import { SourceText } from '../markdown/read/source-text.ts'
import { type ParseOptions, parseIncident, parseIncidents } from '../parse/parse-incident.ts'
import type { ParsedIncident } from '../parse/parsed-incident.ts'
import type { Incident } from '../schema/incident/incident.ts'
import { builtinVocabulary, narrowVocabulary, type Vocabulary } from '../vocabulary/vocabulary.ts'

/** A document that is about to be changed: its text, its record, and where each value of the record stands. */
export interface Editable {
  readonly markdown: string
  readonly source: SourceText
  /** The incident that is changed. */
  readonly incident: Incident
  /** Which of the incidents of the file it is, and all of them. */
  readonly index: number
  readonly all: readonly Incident[]
  readonly vocabulary: Vocabulary
  /** The syntax tree; made when it is first asked for. */
  readonly root: Root
  readonly paths: readonly RecordPath[]
  /** The place of exactly this value; null where it has none of its own. */
  place(path: RecordPath): Place | null
}

/** Parses a document for changing one of its incidents, the first unless another is named. */
export function parseEditable(
  markdown: string,
  options: ParseOptions,
  which: (parts: readonly ParsedIncident[]) => number = () => 0,
): Editable {
  const parts = parseIncidents(markdown, options)
  const index = which(parts)
  const { incident, places: map } = parts[index] ?? parseIncident(markdown, options)
  const paths = map.paths()
  const own = new Set(paths.map(formatPath))
  const source = new SourceText(markdown)
  const vocabulary = narrowVocabulary(options.vocabulary ?? builtinVocabulary(), incident.language)
  let root: Root | undefined
  return {
    markdown,
    source,
    incident,
    index,
    all: parts.map((part) => part.incident),
    vocabulary,
    get root() {
      root ??= parseDocument(source, (word) => vocabulary.months.has(word))
      return root
    },
    paths,
    place: (path) => (own.has(formatPath(path)) ? map.place(path) : null),
  }
}

/** The nodes that hold a place, outermost first. */
export function nodesAround({ root }: Editable, { start, end }: Place): Nodes[] {
  const found: Nodes[] = []
  let at: Nodes | undefined = root
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
