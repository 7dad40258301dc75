import type { Incident } from '../schema/incident/incident.ts'
import { type Quote, quotePart, quoteText } from '../similarity/corpus/quote.ts'
import { splitSentences } from '../similarity/words/split-sentences.ts'
import { promiseWordsOf } from './promise-words.ts'

/** Something that a document says will or should be done. */
export interface Undertaking extends Quote {
  /** True where a mark says that it is done. */
  readonly done: boolean
}

/** Reads what an incident promised: its action items, and those sentences of its lessons that say what to do. */
export function readUndertakings({ actionItems, lessons, language }: Incident): Undertaking[] {
  const { signs } = promiseWordsOf(language)
  const items = actionItems.flatMap(({ text, status }, i) =>
    status === 'dropped' ? [] : [{ ...quoteText(text, ['actionItems', i], 'text'), done: status === 'done' }],
  )
  const promised = new Set(items.map(({ text }) => text))
  const recommendations = lessons.flatMap((lesson, i) =>
    splitSentences(lesson)
      .filter(({ text }) => !promised.has(text) && signs(text.toLowerCase()).has('asks'))
      .map((sentence) => ({ ...quotePart(sentence, ['lessons', i]), done: false })),
  )
  return [...items, ...recommendations]
}
