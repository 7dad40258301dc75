import type { Incident } from '../../schema/incident/incident.ts'
import type { CheckBudget } from './budget-context.ts'

/** No more than so many incidents may leave open how they were detected; beyond that all of them are named. */
export const checkUndetected: CheckBudget = ({ corpus }, limit) => {
  const undetected = corpus.subjects.filter(({ incident }) => !statesDetection(incident))
  if (undetected.length <= limit) return []
  return undetected.map(({ incident, places, text }) => ({
    incident: incident.id,
    path: incident.path,
    at: 'detection',
    line: text === '' ? null : (places.line(['title']) ?? 1),
    subject: 'detection',
    message: `${incident.id} does not say how it was detected${limit === 0 ? '' : ` (${undetected.length} do not; the budget is ${limit})`}.`,
    remedy: 'Add a section "Detection", or a row to the timeline that says who or what noticed it.',
  }))
}

function statesDetection({ detection, metrics, timeline }: Incident): boolean {
  return (
    detection !== null || metrics.timeToDetect !== null || timeline.some(({ milestone }) => milestone === 'detected')
  )
}
