import type { Status, StatusState } from '../../schema/incident/status.ts'
import { readTime } from '../../time/read-time.ts'
import { normalizePhrase } from '../../vocabulary/normalize-phrase.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { labelledValues, type ParseContext } from '../parse-context.ts'

/** The incident's state: from a labelled value, `resolved: true` as status pages have it, or a labelled time of its end. */
export function readStatus(context: ParseContext): Status | null {
  for (const labelled of labelledValues(context, 'status')) {
    const state = statusState(labelled.text, context.vocabulary)
    if (state === null) continue
    context.places.set(['status'], labelled.place)
    return { state, text: labelled.text }
  }
  const flag = labelledValues(context, 'resolved').find(
    ({ text, leading }) => leading && /^(?:true|false)$/i.test(text),
  )
  if (flag) {
    context.places.set(['status'], flag.place)
    return { state: /true/i.test(flag.text) ? 'resolved' : 'ongoing', text: flag.text }
  }
  const [end] = labelledValues(context, 'resolved').filter(
    ({ text, leading }) => leading && readTime(text, context.vocabulary) !== null,
  )
  if (!end) return null
  context.places.set(['status'], end.place)
  return { state: 'resolved', text: end.text }
}

/** The state that a text begins with; null for a document's state (draft, approved) and for what is not known. */
export function statusState(text: string, { statuses }: Vocabulary): StatusState | null {
  const [first] = statuses.find(normalizePhrase(text))
  return first?.start === 0 ? first.meaning : null
}
