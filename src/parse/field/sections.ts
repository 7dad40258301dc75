import type { Heading } from 'mdast'
import { nodePlace } from '../../markdown/read/node-place.ts'
import { plainText } from '../../markdown/read/plain-text.ts'
import type { Section } from '../../schema/incident/section.ts'
import { classifyExact, classifyHeading } from '../../vocabulary/classify-heading.ts'
import type { ParseContext } from '../parse-context.ts'

/** Everything in the document, heading by heading, byte for byte. */
export function readSections({ extent, source, vocabulary, places }: ParseContext): Section[] {
  const headings = extent.nodes.filter((node): node is Heading => node.type === 'heading')
  const sections: Section[] = []
  const add = (title: string | null, level: number, start: number, bodyStart: number, end: number): void => {
    const [kind = 'other'] =
      title === null ? ['metadata' as const] : (level === 1 ? classifyExact : classifyHeading)(title, vocabulary)
    places.set(['sections', sections.length], source.place(start, end))
    places.setText(['sections', sections.length, 'markdown'], source.runs(bodyStart, end))
    sections.push({ title, level, kind, markdown: source.between(bodyStart, end) })
  }
  const first = headings[0] ? (nodePlace(headings[0])?.start.offset ?? extent.start) : extent.end
  if (source.value.slice(extent.start, first).trim() !== '') add(null, 0, extent.start, extent.start, first)
  for (const [i, heading] of headings.entries()) {
    const place = nodePlace(heading)
    const next = headings[i + 1]
    const end = (next && nodePlace(next)?.start.offset) ?? extent.end
    if (place) add(plainText(heading), heading.depth, place.start.offset, place.end.offset, end)
  }
  return sections
}
