import type { TimelineEntry } from '../../schema/incident/timeline-entry.ts'
import { isSurelyBefore } from '../../time/moment.ts'
import { defineRule } from '../define-rule.ts'
import type { RuleContext } from '../rule.ts'

export const timelineInOrder = defineRule({
  id: 'timeline-in-order',
  severity: 'warning',
  why: 'A row out of order is usually a mistyped hour or day, and every duration that is measured from the timeline inherits it.',
  remedy: 'Correct the time, or move the row.',
  check({ incident, places, text, report }) {
    for (const list of timelineLists({ incident, places, text })) {
      const steps = stepsBack(list)
      if (steps.length > 1 && steps.length === list.length - 1) {
        const first = list[0]
        if (first)
          report(
            ['timeline', first.index],
            'The timeline runs from the newest entry to the oldest. Turn it round: oldest first.',
          )
        continue
      }
      for (const { entry, earlier } of steps) {
        report(
          ['timeline', entry.index, 'time'],
          `"${entry.time.text}" is earlier than "${earlier.time.text}" above it. Correct the time, or move the entry up.`,
        )
      }
    }
  },
})

interface Row {
  readonly index: number
  readonly time: TimelineEntry['time']
  readonly start: string
}

/** The entries whose time is known, a list for each heading that they stand under. Approximate ones are held to no order. */
function timelineLists({ incident, places, text }: Pick<RuleContext, 'incident' | 'places' | 'text'>): Row[][] {
  const lists: Row[][] = [[]]
  let end: number | null = null
  for (const [index, { time }] of incident.timeline.entries()) {
    const place = places.place(['timeline', index])
    if (place && end !== null && hasHeading(text, end, place.start.offset)) lists.push([])
    if (place) end = place.end.offset
    if (time.start !== null && !time.approximate) lists.at(-1)?.push({ index, time, start: time.start })
  }
  return lists
}

function hasHeading(text: string, from: number, to: number): boolean {
  return from < to && /^ {0,3}#{1,6}\s/m.test(text.slice(from, to))
}

/** Each row that lies before a row above it, with that row. After a step back the count begins anew, so that one slip is reported once. */
function stepsBack(list: readonly Row[]): { entry: Row; earlier: Row }[] {
  const steps: { entry: Row; earlier: Row }[] = []
  let latest: Row | undefined
  for (const row of list) {
    if (latest && isSurelyBefore(row.start, latest.start)) {
      steps.push({ entry: row, earlier: latest })
      latest = row
    } else if (!latest || isSurelyBefore(latest.start, row.start)) {
      latest = row
    }
  }
  return steps
}
