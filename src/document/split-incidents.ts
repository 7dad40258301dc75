import type { Heading, Root, RootContent } from 'mdast'
import type { SourceText } from '../diagnostic/source-text.ts'
import { nodePlace } from '../markdown/read/node-place.ts'
import { plainText } from '../markdown/read/plain-text.ts'
import type { SectionKind } from '../schema/incident/section.ts'
import { classifyHeading } from '../vocabulary/classify-heading.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'

/** The sections by which an incident is known; a part of a document with three of them describes one. */
const describing: ReadonlySet<SectionKind> = new Set([
  'summary',
  'timeline',
  'impact',
  'root-causes',
  'resolution',
  'action-items',
  'detection',
  'lessons',
])
const fewestSections = 3

/** One incident of a document. */
export interface IncidentPart {
  /** What describes it. */
  readonly root: Root
  /** That, and what stands beside it and describes no incident: before the first one, or after each. */
  readonly extent: Extent
}

/** A stretch of a document: its nodes, and its ends in the source. */
export interface Extent {
  readonly nodes: readonly RootContent[]
  readonly start: number
  readonly end: number
}

/** Splits a document that describes several incidents, one under each heading of a level. None where it describes one, or none. */
export function splitIncidents(root: Root, source: SourceText, vocabulary: Vocabulary): IncidentPart[] {
  const headings = root.children.flatMap((node, at) =>
    node.type === 'heading' ? [{ node, at, kinds: kindsOf(node, vocabulary) }] : [],
  )
  for (const depth of [1, 2, 3]) {
    const ranges: { from: number; to: number }[] = []
    for (let i = 0; i < headings.length; ) {
      const heading = headings[i]
      let next = i + 1
      while (next < headings.length && (headings[next]?.node.depth ?? 0) > depth) next++
      if (heading?.node.depth === depth && heading.kinds.length === 0) {
        const below = headings.slice(i + 1, next).flatMap(({ kinds }) => kinds)
        const found = new Set(below.filter((kind) => describing.has(kind)))
        if (found.size >= fewestSections)
          ranges.push({ from: heading.at, to: headings[next]?.at ?? root.children.length })
      }
      i = next
    }
    if (ranges.length > 1) return partsOf(root, ranges, source)
  }
  return []
}

function partsOf(
  { children }: Root,
  ranges: readonly { from: number; to: number }[],
  source: SourceText,
): IncidentPart[] {
  const offsetOf = (at: number | undefined): number | undefined =>
    at === undefined ? undefined : nodePlace(children[at])?.start.offset
  return ranges.map(({ from, to }, i) => {
    const next = ranges[i + 1]?.from
    const extent = {
      nodes: children.slice(i === 0 ? 0 : from, next),
      start: i === 0 ? 0 : (offsetOf(from) ?? 0),
      end: offsetOf(next) ?? source.value.length,
    }
    return { root: { type: 'root', children: children.slice(from, to) }, extent }
  })
}

function kindsOf(node: Heading, vocabulary: Vocabulary): SectionKind[] {
  return classifyHeading(plainText(node), vocabulary)
}
