import { normalizePhrase } from '../../vocabulary/normalize-phrase.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'

/**
 * A priority as written, in lower case: "p1", "high"; without what follows it ("P1 — this week"). A numbered step that the
 * team's scale names keeps its own name ("sev5"), since the scale may run upwards; any other is that of the priority ("p5").
 */
export function readPriority(text: string, { priorities, severities }: Vocabulary): string | null {
  const normal = normalizePhrase(text)
  const [step, digit] = /^(?:p|prio(?:rity)?|sev)\s?(\d)\b/.exec(normal) ?? []
  if (step !== undefined) return severities.get(step) === undefined ? `p${digit}` : step.replace(' ', '')
  const [first] = priorities.find(normal)
  if (first?.start === 0) return first.phrase
  return normal === '' ? null : text.toLowerCase()
}
