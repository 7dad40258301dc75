import type { Heading } from 'mdast'
import { SourceText } from '../diagnostic/source-text.ts'
import { readText } from '../markdown/read/mapped-text.ts'
import { nodePlace } from '../markdown/read/node-place.ts'
import { titleStart } from '../vocabulary/title-start.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'

/** Where in its heading the title stands, and what has to stand before it there. */
export interface TitleSlot {
  readonly start: number
  readonly end: number
  /** ": " where the heading is nothing but a label yet. */
  readonly before: string
  readonly labelled: boolean
}

/** Finds the part of a title heading that is the title itself, after a label such as "Incident:". */
export function findTitleSlot(heading: Heading, source: string, vocabulary: Vocabulary): TitleSlot | null {
  const place = nodePlace(heading)
  if (!place) return null
  const first = nodePlace(heading.children[0])
  const last = nodePlace(heading.children.at(-1))
  if (!first || !last) return { start: place.end.offset, end: place.end.offset, before: ' ', labelled: false }
  const title = readText(heading.children, new SourceText(source))
  const end = last.end.offset
  const bare = title.text.replace(/\s*[:：]?\s*$/u, '')
  const from = titleStart(bare, vocabulary)
  if (from > 0 && from === bare.length) {
    // "Incident: <what happened>" asks for the title in a tag, of which no words are read.
    const asked = nodePlace(heading.children.find(({ type }) => type === 'html'))
    const label = title.place(0, from)
    if (asked && label && bare !== title.text.trimEnd()) {
      return { start: asked.start.offset, end, before: '', labelled: true }
    }
    if (asked && label) return { start: label.end.offset, end, before: ': ', labelled: true }
    return { start: end, end, before: bare === title.text ? ': ' : ' ', labelled: true }
  }
  const start = title.place(from, title.text.length)?.start.offset ?? first.start.offset
  return { start: from === 0 ? first.start.offset : start, end, before: '', labelled: from > 0 }
}
