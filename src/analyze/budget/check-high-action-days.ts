import { makeEvidence } from '../../similarity/corpus/evidence.ts'
import { writtenOn } from '../../similarity/corpus/onset.ts'
import { quoteText } from '../../similarity/corpus/quote.ts'
import { dayMs, parseMoment } from '../../time/moment.ts'
import type { CheckBudget } from './budget-context.ts'
import { isHighPriority } from './is-high-priority.ts'

/**
 * No high-priority item may stay open for longer after the day on which it was due, or on which it was promised where it
 * has none. What has no mark counts as open: nothing says that it is done.
 */
export const checkHighActionDays: CheckBudget = ({ corpus, vocabulary, now }, limit) =>
  corpus.subjects.flatMap((subject) => {
    const { incident } = subject
    return incident.actionItems.flatMap(({ text, priority, status, due }, i) => {
      if (!isHighPriority(priority, vocabulary) || status === 'done' || status === 'dropped') return []
      const from = due ?? writtenOn(incident)
      const begun = from === null ? null : parseMoment(from)
      if (begun === null) return []
      const days = Math.floor((now - begun.from) / dayMs)
      if (days <= limit) return []
      const { path, at, line } = makeEvidence(subject, 'statement', quoteText(text, ['actionItems', i], 'text'))
      const since = due === null ? `its document of ${from}` : `it was due on ${from}`
      return [
        {
          incident: incident.id,
          path,
          at,
          line,
          subject: text,
          message: `"${text}" (${priority}) is open ${days} days after ${since}; the budget is ${limit}.`,
          remedy: 'Do it and mark it done, drop it with the reason, or agree on a due date that will be kept.',
        },
      ]
    })
  })
