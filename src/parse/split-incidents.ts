import type { Heading, Root } from 'mdast'
import { readText } from '../markdown/mapped-text.ts'
import type { SourceText } from '../markdown/source-text.ts'
import type { SectionKind } from '../schema/section.ts'
import { classifyHeading } from '../vocabulary/classify-heading.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'

/** The sections by which an incident is known; a part of a document with three of them tells one. */
const telling: ReadonlySet<SectionKind> = new Set([
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

/**
 * Parts a document that tells several incidents, one under each heading of a level. Gives the document itself where it
 * tells one, or none.
 */
export function splitIncidents(root: Root, source: SourceText, vocabulary: Vocabulary): Root[] {
  const headings = root.children.flatMap((node, at) =>
    node.type === 'heading' ? [{ node, at, kinds: kindsOf(node, source, vocabulary) }] : [],
  )
  for (const depth of [1, 2, 3]) {
    const parts: Root[] = []
    for (let i = 0; i < headings.length; ) {
      const heading = headings[i]
      let next = i + 1
      while (next < headings.length && (headings[next]?.node.depth ?? 0) > depth) next++
      if (heading?.node.depth === depth && heading.kinds.length === 0) {
        const below = headings.slice(i + 1, next).flatMap(({ kinds }) => kinds)
        const found = new Set(below.filter((kind) => telling.has(kind)))
        if (found.size >= fewestSections)
          parts.push({ type: 'root', children: root.children.slice(heading.at, headings[next]?.at) })
      }
      i = next
    }
    if (parts.length > 1) return parts
  }
  return [root]
}

function kindsOf(node: Heading, source: SourceText, vocabulary: Vocabulary): SectionKind[] {
  return classifyHeading(readText(node.children, source).collapsed().text, vocabulary)
}
