import { builtinVocabulary } from '../../vocabulary/vocabulary.ts'

/** What teams write above "high" that is no step of a severity scale. */
const urgent = new Set(['urgent', 'urgente', 'highest', 'dringend', 'høyest', '緊急', '最高', '紧急', '最高优先级'])

/** Whether a priority is one of the upper two: P0 and P1, or critical and high in any language. */
export function isHighPriority(priority: string | null): boolean {
  if (priority === null) return false
  const numbered = /^p(\d)$/.exec(priority)
  if (numbered) return Number(numbered[1]) <= 1
  const level = builtinVocabulary().severities.get(priority)
  return level === 'critical' || level === 'high' || urgent.has(priority)
}
