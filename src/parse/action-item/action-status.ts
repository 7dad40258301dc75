import type { ActionStatus } from '../../schema/incident/action-item.ts'
import { normalizePhrase } from '../../vocabulary/normalize-phrase.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'

const symbols: readonly (readonly [RegExp, ActionStatus])[] = [
  [/^\s*(?:✅|☑|✔|✓|\[x\]|🟢)/iu, 'done'],
  [/^\s*(?:⏳|🔄|🟡|🔵|◐)/u, 'in-progress'],
  [/^\s*(?:☐|\[ \]|⬜|🔴|⭕|🚧)/u, 'open'],
]

/** The status that a text begins with, by its words ("⏳ Pending" is open) or else by its mark; null where neither says. */
export function readActionStatus(text: string, { actionStatuses }: Vocabulary): ActionStatus | null {
  const [first] = actionStatuses.find(normalizePhrase(text))
  if (first?.start === 0) return first.meaning
  return symbols.find(([pattern]) => pattern.test(text))?.[1] ?? null
}
