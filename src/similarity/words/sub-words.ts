/** Characters. Shorter runs are in every text, longer ones miss the endings. Chosen by hand. */
const length = 6

/**
 * The runs of six characters in a word and its two ends: "lemmatised" and "lemmatisation" share five of them, as do the
 * forms of a word in languages whose endings {@link stemWord} does not know. A word of fewer than four letters has none.
 */
export function* subWords(word: string): Generator<string> {
  const marked = `_${word}_`
  for (let start = 0; start + length <= marked.length; start++) yield marked.slice(start, start + length)
}
