import type { ListItem, RootContent } from 'mdast'
import { item, list, paragraph } from '../../markdown/write/nodes.ts'
import { type PhrasePart, phrase } from '../../markdown/write/phrase.ts'
import type { DraftedEarlier } from '../../schema/cluster/incident-draft.ts'

const verdictWords: Record<DraftedEarlier['verdict'], string> = {
  'same-mechanism': 'the same mechanism',
  'same-symptom': 'the same symptom, not shown to be the same mechanism',
  related: 'related',
  none: 'not alike',
}

/** The most pieces of evidence that one earlier incident is shown with. */
const evidenceShown = 3
/** The most promises of it; its own document has the rest. */
const promisesShown = 3

/**
 * Says which earlier incidents look like this one: why, in the words of both sides, what recovered them then, and what
 * was promised and is not marked as done.
 */
export function earlierBlocks(earlier: readonly DraftedEarlier[]): RootContent[] {
  const items = earlier.map((one): ListItem => {
    const shown = one.verdict === 'related' ? 1 : evidenceShown
    const details = [...one.evidence.slice(0, shown).map(whyItem), ...recoveryItems(one), ...promiseItems(one)]
    return item(phrase(...headline(one)), details)
  })
  return [
    paragraph(
      phrase('Compared by failure signatures, components and words. Check the evidence before you repeat a recovery.'),
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
    return phrase('Promised then and not marked as done: ', text, marks.length === 0 ? '' : ` (${marks.join(', ')})`)
  })
  const rest = promises.length - shown.length
  return rest > 0 ? [...shown, phrase(`${rest} more promises of it are not marked as done.`)] : shown
}

function recoveryItems({ recovery, verdict }: DraftedEarlier): ReturnType<typeof phrase>[] {
  if (verdict === 'related') return []
  if (recovery.length === 0) return [phrase('What recovered it then is not written down.')]
  return recovery.map(({ text, command }) =>
    phrase(
      'Recovered then by: ',
      text,
      ...(command === null || text.includes(command) ? [] : [' ', { code: command }]),
    ),
  )
}
