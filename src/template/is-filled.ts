import type { ParsedIncident } from '../parse/parsed-incident.ts'
import { withoutComments } from '../text/without-comments.ts'
import { findDate } from '../time/find-date.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'

/** A date of which the order of day and month may not be known. */
const numericDate = /(?<![\p{L}\p{N}.])\d{1,4}([./-])\d{1,2}\1\d{2,4}(?![\p{L}\p{N}.])/u

/**
 * Checks whether a template is an incident itself, whose sentences must not pass as facts of the next: anything that only an
 * incident has, and any date outside its comments. In doubt it is one, since what stays of a form can be lost, and what
 * stays of an incident would be wrong.
 */
export function isFilled({ incident, text: markdown }: ParsedIncident, vocabulary: Vocabulary): boolean {
  const { date, duration, timeline, affectedServices, actionItems, signals } = incident
  const words = withoutComments(markdown)
  return (
    numericDate.test(words) ||
    date !== null ||
    duration !== null ||
    timeline.some(({ time }) => time.start !== null) ||
    affectedServices.length > 0 ||
    actionItems.some(({ owner, due }) => owner !== null || due !== null) ||
    signals.length > 0 ||
    findDate(words, vocabulary) !== null
  )
}
