import type { MappedText } from '../../markdown/read/mapped-text.ts'

/** What ends in a dot and no sentence: "e.g.", "approx.", "z.B.", "3.", a letter. */
const abbreviation =
  /(?:^|[\s(])(?:e\.?g|i\.?e|etc|vs|cf|ca|approx|no|resp|incl|z\.\s?b|bzw|d\.\s?h|f\.eks|bl\.a|p\.\s?ex|\d{1,3}|\p{L})\.$/iu

/** Splits a passage into its sentences; a line feed within a paragraph ends none, one before a blank or a list does. */
export function splitPassage(passage: MappedText): MappedText[] {
  const text = passage.collapsed()
  const sentences: MappedText[] = []
  let start = 0
  for (const match of text.text.matchAll(/[.!?…]["'”’)*_`]{0,2}\s+(?=["'“‘([`*_]*[\p{Lu}\p{N}\p{So}~])|[。！？]/gu)) {
    const end = match.index + match[0].length
    if (match[0].startsWith('.') && abbreviation.test(text.text.slice(start, match.index + 1))) continue
    sentences.push(text.slice(start, end).trim())
    start = end
  }
  sentences.push(text.slice(start).trim())
  return sentences.filter((sentence) => /[\p{L}\p{N}]/u.test(sentence.text))
}
