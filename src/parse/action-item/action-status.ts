import type { ActionStatus } from '../../schema/incident/action-item.ts'
import { normalizePhrase } from '../../vocabulary/normalize-phrase.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'

const symbols: readonly (readonly [RegExp, ActionStatus])[] = [
  [/^\s*(?:✅|☑|✔|✓|\[x\]|🟢|:(?:white_|heavy_)?check_mark:|:ballot_box_with_check:|:green_circle:)/iu, 'done'],
  [/^\s*(?:⏳|🔄|🟡|🔵|◐|:hourglass(?:_flowing_sand)?:|:arrows_counterclockwise:|:yellow_circle:)/u, 'in-progress'],
  [/^\s*(?:☐|\[ \]|⬜|🔴|⭕|🚧|:white_large_square:|:red_circle:|:construction:|:x:)/u, 'open'],
]

/** The status that a text begins with, by its words ("⏳ Pending" is open) or else by its mark; null where neither says. */
export function readActionStatus(text: string, { actionStatuses }: Vocabulary): ActionStatus | null {
  const [first] = actionStatuses.find(normalizePhrase(text))
  if (first?.start === 0) return first.meaning
  return symbols.find(([pattern]) => pattern.test(text))?.[1] ?? null
}
