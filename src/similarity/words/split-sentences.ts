/** A sentence of a text, and where in the text it stands: from its first letter or digit to its end. */
export interface Sentence {
  /** White space collapsed, marks of headings, lists, code and emphasis gone; the words as they are. */
  readonly text: string
  readonly start: number
  readonly end: number
}

const blockEnd = /\r?\n[ \t]*\r?\n|\r?\n(?=[ \t]*(?:[-*+|>#]|\d+[.)])[ \t])|\r?\n(?=[ \t]*(?:```|~~~|\||[[{\d]))/g
const sentenceEnd = /(?<=[.!?…]["'”’)*_`]{0,2})\s+(?=[\p{Lu}\d`*"'“‘([_])|(?<=[。！？])/gu

/**
 * Splits a text into sentences, list items, table rows and log lines. A line that is wrapped inside a sentence does not
 * end it.
 */
export function splitSentences(text: string): Sentence[] {
  return split({ text, start: 0 }, blockEnd)
    .flatMap((block) => split(block, sentenceEnd))
    .flatMap((part) => {
      const lead = part.text.search(/[\p{L}\p{N}]/u)
      if (lead === -1) return []
      return [{ text: cleaned(part.text), start: part.start + lead, end: part.start + part.text.trimEnd().length }]
    })
}

function cleaned(sentence: string): string {
  return sentence
    .replace(/\s+/g, ' ')
    .replace(/^(?:[#>|*+-]+ )+|\*\*|`|\|$/g, '')
    .trim()
}

interface Part {
  readonly text: string
  readonly start: number
}

function split({ text, start }: Part, separator: RegExp): Part[] {
  const parts: Part[] = []
  let from = 0
  for (const { index, 0: gap } of text.matchAll(separator)) {
    parts.push({ text: text.slice(from, index), start: start + from })
    from = index + gap.length
  }
  return [...parts, { text: text.slice(from), start: start + from }]
}
