import type { Place } from '../../diagnostic/place.ts'
import { walkSections } from '../../document/section-tree.ts'
import type { TimelineEntry } from '../../schema/incident/timeline-entry.ts'
import type { ParseContext } from '../parse-context.ts'
import { splitPassage } from '../recovery/split-passage.ts'

/** What a row of the timeline says: its event, or a sentence below the heading that is its time. */
export interface TimelineRow {
  readonly text: string
  readonly place: Place | null
  /** Which entry of the timeline it belongs to. */
  readonly entry: number
}

/** The events of the timeline in order; a heading that gives time and event is followed by the sentences below it. */
export function timelineRows(timeline: readonly TimelineEntry[], { places, sections }: ParseContext): TimelineRow[] {
  const bodies = new Map(
    [...walkSections(sections)].flatMap(({ place, blocks }) => (place ? [[place.start.offset, blocks] as const] : [])),
  )
  return timeline.flatMap(({ event }, entry): TimelineRow[] => {
    const row = { text: event.text, place: places.place(['timeline', entry, 'event']), entry }
    const below = bodies.get(places.place(['timeline', entry])?.start.offset ?? -1) ?? []
    const sentences = below
      .filter(({ node }) => node.type === 'paragraph' || node.type === 'list')
      .flatMap(({ text }) => splitPassage(text))
      .map((sentence) => ({ text: sentence.text, place: sentence.place(), entry }))
    // Without words in the heading the sentences below are the event.
    return sentences.some(({ text }) => event.text.startsWith(text)) ? sentences : [row, ...sentences]
  })
}
