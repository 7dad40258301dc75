import type { TimelineEntry } from '../../schema/incident/timeline-entry.ts'
import type { ParseContext } from '../parse-context.ts'
import type { Passage } from './passage.ts'

/** The rows of the timeline between what was noticed and the end: what stands before or after is no cure. */
export function timelinePassages(timeline: readonly TimelineEntry[], context: ParseContext): Passage[] {
  const detected = timeline.findIndex(({ milestone }) => milestone === 'detected')
  const started = timeline.findIndex(({ milestone }) => milestone === 'started')
  const first = Math.max(detected, started, 0)
  const resolved = timeline.findLastIndex(({ milestone }) => milestone === 'resolved')
  const last = resolved < 0 ? timeline.length - 1 : resolved
  return timeline.flatMap(({ event }, i): Passage[] => {
    if (i <= first || i > last) return []
    return [
      {
        text: event.text,
        place: context.places.place(['timeline', i, 'event']),
        command: null,
        origin: 'timeline',
        next: timeline[i + 1]?.event.text ?? '',
        titles: '',
        attempted: false,
        own: true,
      },
    ]
  })
}
