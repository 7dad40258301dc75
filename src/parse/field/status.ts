import type { Status, StatusState } from '../../schema/incident/status.ts'
import { readTime } from '../../time/read-time.ts'
import { normalizePhrase } from '../../vocabulary/normalize-phrase.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { isOwnWording } from '../own-wording.ts'
import { labelledValues, type ParseContext } from '../parse-context.ts'

/** The incident's state: from a labelled value, `resolved: true` as status pages have it, a labelled time of its end, or in the words of the metadata. */
export function readStatus(context: ParseContext): Status | null {
  const ofStatus = labelledValues(context, 'status')
  for (const labelled of ofStatus) {
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
  const own = ofStatus.find(({ leading, text }) => leading && isOwnState(text, context))
  const [end] = labelledValues(context, 'resolved').filter(
    ({ text, leading }) => leading && readTime(text, context.vocabulary) !== null,
  )
  if (end) {
    context.places.set(['status'], end.place)
    return { state: 'resolved', text: end.text }
  }
  if (!own) return null
  context.places.set(['status'], own.place)
  return { state: null, text: own.text }
}

/** The state that a text begins with; null for a document's state (draft, approved) and for what is not known. */
export function statusState(text: string, { statuses }: Vocabulary): StatusState | null {
  const [first] = statuses.find(normalizePhrase(text))
  return first?.start === 0 ? first.meaning : null
}

/** A team's own word for a state of the incident; a state of the document is none. */
function isOwnState(text: string, { vocabulary }: ParseContext): boolean {
  const [first] = vocabulary.documentStates.find(normalizePhrase(text))
  return isOwnWording(text, vocabulary) && first?.start !== 0
}
