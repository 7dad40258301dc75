import { normalizePhrase } from '../../vocabulary/normalize-phrase.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'

/** A priority as written, in lower case: "p1", "high"; without what follows it ("P1 — this week"). */
export function readPriority(text: string, { priorities }: Vocabulary): string | null {
  const normal = normalizePhrase(text)
  const numbered = /^(?:p|prio(?:rity)?|sev)\s?(\d)\b/.exec(normal)
  if (numbered) return `p${numbered[1]}`
  const [first] = priorities.find(normal)
  if (first?.start === 0) return first.phrase
  return normal === '' ? null : text.toLowerCase()
}
