import type { TextRun } from '../../diagnostic/text-run.ts'

/** A text of the record, and where its characters stand in the document; MappedText is one. */
export interface PlacedText {
  readonly text: string
  readonly runs: readonly TextRun[]
}

/** Joins texts to one; the separators stand nowhere in the document. */
export function joinTexts(texts: readonly PlacedText[], separator: string): PlacedText {
  const runs: TextRun[] = []
  let length = 0
  for (const { text, runs: own } of texts) {
    for (const run of own) runs.push({ ...run, at: run.at + length })
    length += text.length + separator.length
  }
  return { text: texts.map(({ text }) => text).join(separator), runs }
}
