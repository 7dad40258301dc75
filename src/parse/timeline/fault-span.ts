import type { TimelineEntry } from '../../schema/incident/timeline-entry.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { findNoticed } from '../detection/find-noticed.ts'
import { Wording } from '../recovery/wording.ts'

/** Which rows of a timeline are about the fault itself. */
export interface FaultSpan {
  /** The row that says that it began; 0 where none does. */
  readonly onset: number
  /** The row from which on somebody could act on it: the first that shows the fault or says that it began; null for none. */
  readonly shown: number | null
  /** The row from which on service is back; null where none says so. */
  readonly over: number | null
}

/** Finds the rows between which the fault lasted. */
export function findFaultSpan(
  rows: readonly Pick<TimelineEntry, 'event' | 'milestone'>[],
  vocabulary: Vocabulary,
): FaultSpan {
  const texts = rows.map(({ event }) => new Wording(event.text, vocabulary))
  const shows = texts.map((text) => text.says('trouble'))
  // "First report of the failure" says when somebody knew.
  const detected = rows.findIndex(({ milestone }) => milestone === 'detected')
  const begun = rows.findIndex(
    ({ milestone }, i) =>
      milestone === 'started' &&
      (detected < 0 || i <= detected) &&
      findNoticed(texts[i]?.text ?? '', 'none', vocabulary) === null,
  )
  const shown = shows.indexOf(true)
  const signs = [begun, shown, detected].filter((at) => at >= 0)
  const onset = Math.max(begun, 0)
  const isOver = ({ milestone }: Pick<TimelineEntry, 'milestone'>, i: number): boolean =>
    milestone === 'resolved' || milestone === 'mitigated' || (milestone === null && texts[i]?.says('over') === true)
  let over = rows.findLastIndex((row, i) => i > onset && isOver(row, i))
  // Back to the first that says so behind the last row that shows the fault.
  for (const [i, row] of [...rows.entries()].slice(onset + 1, Math.max(over, 0)).reverse()) {
    if (isOver(row, i)) over = i
    else if (row.milestone === 'started' || row.milestone === 'detected' || shows[i]) break
  }
  return { onset, shown: signs.length > 0 ? Math.min(...signs) : null, over: over < 0 ? null : over }
}
