import type { ListItem, RootContent } from 'mdast'
import { item, list, paragraph } from '../../markdown/write/nodes.ts'
import { type PhrasePart, phrase } from '../../markdown/write/phrase.ts'
import type { DraftedEarlier } from '../../schema/cluster/incident-draft.ts'
import { countOf } from '../../text/count-of.ts'

const verdictWords: Record<DraftedEarlier['verdict'], string> = {
  'same-mechanism': 'same mechanism',
  'same-symptom': 'same symptom, mechanism not confirmed',
  related: 'related',
  none: 'not similar',
}

/** The most pieces of evidence that one earlier incident is shown with. Chosen: a third one still convinces, a tenth does not. */
const evidenceShown = 3
/** The most action items of it; its own document has the rest. Chosen. */
const promisesShown = 3

/**
 * Lists the earlier incidents that look like this one: why, in the words of both sides, what recovered them, and which
 * action items are not marked as done.
 */
export function earlierBlocks(earlier: readonly DraftedEarlier[]): RootContent[] {
  const items = earlier.map((one): ListItem => {
    const shown = one.verdict === 'related' ? 1 : evidenceShown
    const details = [...one.evidence.slice(0, shown).map(whyItem), ...recoveryItems(one), ...promiseItems(one)]
    return item(phrase(...headline(one)), details)
  })
  return [
    paragraph(
      phrase(
        'Found by failure signatures, components and wording. Check the evidence before you repeat a recovery step.',
      ),
    ),
    list(items),
  ]
}

function headline({ incident, title, date, verdict }: DraftedEarlier): PhrasePart[] {
  return [
    { code: incident },
    date === null ? '' : ` (${date})`,
    title === null ? '' : `, “${title}”`,
    `: ${verdictWords[verdict]}.`,
  ]
}

function whyItem({ query, found }: DraftedEarlier['evidence'][number]): ReturnType<typeof phrase> {
  const where = found.path === null ? found.at : found.line === null ? found.path : `${found.path}:${found.line}`
  return phrase('Now: ', { code: query }, ' Then: ', { code: found.quote }, ' (', { code: where }, ')')
}

function promiseItems({ promises }: DraftedEarlier): ReturnType<typeof phrase>[] {
  const shown = promises.slice(0, promisesShown).map(({ text, owner, priority, status }) => {
    const marks = [priority, owner, status === 'in-progress' ? 'in progress' : status].filter((mark) => mark !== null)
    return phrase('Action item not marked as done: ', text, marks.length === 0 ? '' : ` (${marks.join(', ')})`)
  })
  const rest = promises.length - shown.length
  return rest > 0 ? [...shown, phrase(`${countOf(rest, 'more action item')} not marked as done.`)] : shown
}

function recoveryItems({ recovery, verdict }: DraftedEarlier): ReturnType<typeof phrase>[] {
  if (verdict !== 'same-mechanism') return []
  if (recovery.length === 0) return [phrase('Its document does not state what recovered it.')]
  return recovery.map(({ text, command }) =>
    phrase('Recovered by: ', text, ...(command === null || text.includes(command) ? [] : [' ', { code: command }])),
  )
}
