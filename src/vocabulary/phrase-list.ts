/** Phrases as a language writes them: folded ("summary, executive summary, tl dr", over any number of lines), or a list. */
export type PhraseList = string | readonly string[]

/** Parses folded phrases, none for undefined; throws a TypeError where one is empty, as behind a comma too many. */
export function parsePhraseList(written: PhraseList = []): readonly string[] {
  if (typeof written !== 'string') return written
  const text = written.replace(/\n\s+/g, ' ')
  if (/^\s*(?:,|$)|,\s*(?:,|$)/.test(text)) throw new TypeError(`A phrase is empty in "${written}".`)
  return text.split(', ')
}
