import type { LineContext } from '../markdown/write/write-markdown.ts'
import type { MarkName } from '../parse/action-item/action-marks.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { columnWord } from './column-word.ts'
import { writeValue } from './plan/write-value.ts'
import type { NewActionItem } from './read-new-entry.ts'
import { statusWords } from './status-phrase.ts'

/**
 * The ways to say an action item in one line: "[P2] Renew the lease (owner: ines, due 2026-05-01) (open)".
 *
 * @param marks What is to be written beside the task; the rest has a column or a box.
 */
export function itemTexts(
  item: NewActionItem,
  marks: ReadonlySet<MarkName>,
  context: LineContext,
  vocabulary: Vocabulary,
): string[] {
  const who = marks.has('owner') && item.owner ? item.owner : null
  const when = marks.has('due') ? (item.due ?? item.dueText) : null
  const labels = [...new Set([columnWord('owner', vocabulary), 'owner'])]
  const owners = who === null ? [''] : labels.map((label) => `${label}: ${who}`)
  const states = marks.has('status') && item.status ? statusWords(item.status, vocabulary) : ['']
  const priority = marks.has('priority') && item.priority ? `[${item.priority.toUpperCase()}] ` : ''
  return owners.flatMap((owner) => {
    const written = [owner, when ? `due ${when}` : ''].filter((mark) => mark !== '').join(', ')
    const bracket = written === '' ? '' : ` (${written})`
    return states.flatMap((state) =>
      writeValue(item.text, context).map((text) => priority + text + bracket + (state === '' ? '' : ` (${state})`)),
    )
  })
}
