import type { NoticedBy, Warned } from '../../schema/incident/detection.ts'
import { readWords } from '../../vocabulary/worded-text.ts'
import type { ParseContext } from '../parse-context.ts'
import { Wording } from '../recovery/wording.ts'
import { findNoticed } from './find-noticed.ts'
import type { Sentence } from './prose-sentences.ts'
import { type DetectionSources, shows } from './read-noticed.ts'

/** Whether an alert reported this fault, with its place; null where the document does not say. */
export function readWarned(
  { labels, section, rows, sentences, noticedBy }: DetectionSources & { readonly noticedBy: NoticedBy | null },
  context: ParseContext,
): Warned | null {
  const { places, vocabulary } = context
  const settle = (warned: Warned, place: Sentence['place']): Warned => {
    places.set(['detection', 'warned'], place)
    return warned
  }
  if (noticedBy === 'alert') return settle('in-time', places.place(['detection', 'noticedBy']))
  const unwarned = [...labels, ...section].find(({ text }) => shows('unwarned', text, context))
  if (unwarned) return settle('no', unwarned.place)
  const alert = rows.find(
    ({ text }) => findNoticed(text, false, vocabulary) === 'alert' && !shows('unwarned', text, context),
  )
  if (alert) return settle(noticedBy === null ? 'in-time' : 'late', alert.place)
  // "It went unnoticed" says nothing of alerts, "the monitoring did not notice it" does.
  const remark = sentences.find(
    ({ text }) =>
      shows('unwarned', text, context) &&
      (shows('alert', text, context) ||
        vocabulary.noticedNames.find(readWords(text)).some(({ meaning }) => meaning === 'alert')) &&
      !new Wording(text, vocabulary).says('planned'),
  )
  return remark ? settle('no', remark.place) : null
}
