import { isSurelyBefore } from '../../time/moment.ts'
import { defineRule } from '../define-rule.ts'

export const resolvedAfterStarted = defineRule({
  id: 'resolved-after-started',
  severity: 'error',
  why: 'An incident that ends before it begins has a mistyped date, and gives every statistic a negative duration.',
  remedy: 'Correct the start or the end.',
  check({ incident, report }) {
    for (const [i, { time }] of incident.timeline.entries()) {
      if (time.start === null || time.end === null || !isSurelyBefore(time.end, time.start)) continue
      report(['timeline', i, 'time'], `"${time.text}" ends before it begins. Correct one of its ends.`)
    }
    const { start, end } = incident.window
    if (start !== null && end !== null && isSurelyBefore(end, start)) {
      report(['window', 'end'], `The incident ends at ${end}, before it began at ${start}. Correct one of the two.`)
      return
    }
    const started = incident.timeline.findIndex(({ milestone }) => milestone === 'started')
    const resolved = incident.timeline.findLastIndex(({ milestone }) => milestone === 'resolved')
    const [first, last] = [incident.timeline[started]?.time, incident.timeline[resolved]?.time]
    if (!first?.start || !last?.start || !isSurelyBefore(last.start, first.start)) return
    report(
      ['timeline', resolved, 'time'],
      `It was resolved at "${last.text}", before it began at "${first.text}". Correct one of the two.`,
    )
  },
})
