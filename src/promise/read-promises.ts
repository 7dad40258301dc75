import type { RecordPath } from '../diagnostic/source-map.ts'
import type { Incident } from '../schema/incident/incident.ts'
import { splitSentences } from '../similarity/words/split-sentences.ts'
import { promiseWordsOf } from '../vocabulary/promise-words.ts'

/** Something that a document says will or should be done. */
export interface Undertaking {
  readonly at: RecordPath
  readonly text: string
  /** True where a mark says that it is done. */
  readonly done: boolean
}

/** Reads what an incident promised: its action items, and those sentences of its lessons that say what to do. */
export function readUndertakings({ actionItems, lessons, language }: Incident): Undertaking[] {
  const { tellings } = promiseWordsOf(language)
  const items = actionItems.flatMap(({ text, status }, i) =>
    status === 'dropped' ? [] : [{ at: ['actionItems', i], text, done: status === 'done' }],
  )
  const promised = new Set(items.map(({ text }) => text))
  const recommendations = lessons.flatMap((lesson, i) =>
    splitSentences(lesson)
      .filter((sentence) => !promised.has(sentence) && tellings(sentence.toLowerCase()).has('asks'))
      .map((text) => ({ at: ['lessons', i], text, done: false })),
  )
  return [...items, ...recommendations]
}
