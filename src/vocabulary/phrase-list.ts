/**
 * Phrases as a language writes them, folded ("summary, executive summary, tl dr", over any number of lines; "alert(|s)" and
 * "key (events|times)" are two phrases each) or as a list, which is taken as it is.
 */
export type PhraseList = string | readonly string[]

/** Parses folded phrases, none for undefined; throws a TypeError where one is empty, as behind a comma too many. */
export function parsePhraseList(written: PhraseList = []): readonly string[] {
  if (typeof written !== 'string') return written
  const text = written.replace(/\|\n\s+/g, '|').replace(/\n\s+/g, ' ')
  if (/^\s*(?:,|$)|,\s*(?:,|$)/.test(text)) throw new TypeError(`A phrase is empty in "${written}".`)
  return text.split(', ').flatMap(unfold)
}

function unfold(phrase: string): string[] {
  const fold = /\(([^()]*)\)/.exec(phrase)
  if (!fold) return [phrase]
  const [whole, alternatives = ''] = fold
  return alternatives.split('|').flatMap((alternative) => unfold(phrase.replace(whole, () => alternative)))
}
