import type { Status, StatusState } from '../../schema/incident/status.ts'
import { readTime } from '../../time/read-time.ts'
import { normalizePhrase } from '../../vocabulary/normalize-phrase.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { factsOf, type Reading } from '../reading.ts'

/** The incident's state: from a labelled value, or from a labelled time of its end. */
export function readStatus(reading: Reading): Status | null {
  for (const fact of factsOf(reading, 'status')) {
    const state = statusState(fact.text, reading.vocabulary)
    if (state === null) continue
    reading.places.set(['status'], fact.place)
    return { state, text: fact.text }
  }
  const [end] = factsOf(reading, 'resolved').filter(
    ({ text, leading }) => leading && readTime(text, reading.vocabulary) !== null,
  )
  if (!end) return null
  reading.places.set(['status'], end.place)
  return { state: 'resolved', text: end.text }
}

/** The state that a text begins with; null for a document's state (draft, approved) and for what is not known. */
export function statusState(text: string, { statuses }: Vocabulary): StatusState | null {
  const [first] = statuses.find(normalizePhrase(text))
  return first?.start === 0 ? first.meaning : null
}
