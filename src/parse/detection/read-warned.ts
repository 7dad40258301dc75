import type { NoticedBy, Warned } from '../../schema/incident/detection.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { readWords } from '../../vocabulary/worded-text.ts'
import type { ParseContext } from '../parse-context.ts'
import { Wording } from '../recovery/wording.ts'
import { findNoticed } from './find-noticed.ts'
import type { Sentence } from './prose-sentences.ts'
import { type DetectionSources, isUnwarned } from './read-noticed.ts'

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
  const unwarned = [...labels, ...section].find(({ text }) => isUnwarned(text, context))
  if (unwarned) return settle('no', unwarned.place)
  // Only where a row before it says who noticed is an alert known to be late.
  const noticed = places.place(['detection', 'noticedBy'])?.start.offset
  const since = rows.findIndex(({ place }) => place?.start.offset === noticed)
  const alert = since < 0 ? undefined : rows.slice(since + 1).find(({ text }) => tellsOfAlert(text, context))
  if (alert) return settle('late', alert.place)
  // "It went unnoticed" says nothing of alerts, "the monitoring did not notice it" does.
  const remark = sentences.find(
    ({ text }) =>
      isUnwarned(text, context) && namesWarning(text, vocabulary) && !new Wording(text, vocabulary).says('planned'),
  )
  return remark ? settle('no', remark.place) : null
}

function namesWarning(text: string, { noticedNames, noticing }: Vocabulary): boolean {
  const words = readWords(text)
  return (
    noticedNames.find(words).some(({ meaning }) => meaning === 'alert') ||
    noticing.find(words).some(({ meaning }) => meaning === 'tells')
  )
}

function tellsOfAlert(text: string, context: ParseContext): boolean {
  return findNoticed(text, 'none', context.vocabulary) === 'alert' && !isUnwarned(text, context)
}
