import type { Vocabulary } from '../../vocabulary/vocabulary.ts'

/** What teams write above "high" that is no step of a severity scale. */
const urgent = new Set(['urgent', 'urgente', 'highest', 'dringend', 'høyest', '緊急', '最高', '紧急', '最高优先级'])

/** Whether a priority is one of the upper two: critical and high on the team's scale or in any language, else P0 and P1. */
export function isHighPriority(priority: string | null, { severities }: Vocabulary): boolean {
  if (priority === null) return false
  const level = severities.get(priority)
  // Before the numbers: a team's own scale may run the other way.
  if (level !== undefined) return level === 'critical' || level === 'high'
  const numbered = /^p(\d)$/.exec(priority)
  return numbered ? Number(numbered[1]) <= 1 : urgent.has(priority)
}
