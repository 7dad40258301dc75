import type { Incident } from '../schema/incident/incident.ts'
import { type Quote, quotePart, quoteText } from '../similarity/corpus/quote.ts'
import { splitSentences } from '../similarity/words/split-sentences.ts'
import { readSigns, speaksOf } from './promise-signs.ts'

/** Something that a document says will or should be done. */
export interface Undertaking extends Quote {
  /** True where a mark says that it is done. */
  readonly done: boolean
  /** Whether it asks for a warning, and not why none came. */
  readonly warns: boolean
}

/** Reads what an incident promised: its action items, and those sentences of its lessons that say what to do. */
export function readUndertakings({ actionItems, lessons, language }: Incident): Undertaking[] {
  const undertaking = (quote: Quote, done: boolean) => ({
    ...quote,
    done,
    warns: speaksOf('alert', quote.text, language) && !speaksOf('unwarned', quote.text, language),
  })
  const items = actionItems.flatMap(({ text, status }, i) =>
    status === 'dropped' ? [] : [undertaking(quoteText(text, ['actionItems', i], 'text'), status === 'done')],
  )
  const promised = new Set(items.map(({ text }) => text))
  const recommendations = lessons.flatMap((lesson, i) =>
    splitSentences(lesson)
      .filter(({ text }) => !promised.has(text) && readSigns(text, language).has('asks'))
      .map((sentence) => undertaking(quotePart(sentence, ['lessons', i]), false)),
  )
  return [...items, ...recommendations]
}
