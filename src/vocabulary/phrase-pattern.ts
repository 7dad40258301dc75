const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/**
 * Compiles phrases into one pattern over text in lower case; longer phrases win. A star stands for the rest of a word,
 * and a blank for a hyphen too. Scripts without spaces are found anywhere, others between the ends of words.
 */
export function phrasePattern(list: readonly string[]): RegExp {
  const phrases = new Set([...list].sort((a, b) => b.length - a.length))
  // No text holds a letter behind its end.
  if (phrases.size === 0) return /$./gu
  const words = [...phrases].filter((phrase) => isWord(phrase.charAt(0)) && isWord(phrase.at(-1) ?? ''))
  const others = [...phrases].filter((phrase) => !words.includes(phrase))
  const bounded = `(?<![\\p{L}\\p{N}])(?:${words.map(sourceOf).join('|')})(?![\\p{L}\\p{N}])`
  return new RegExp([...(words.length > 0 ? [bounded] : []), ...others.map(sourceOf)].join('|'), 'gu')
}

function sourceOf(phrase: string): string {
  return phrase
    .split(/[\s-]+/)
    .map((word) =>
      word
        .replace(/[\\^$.?+()[\]{}|/]/g, '\\$&')
        .replace(/['’]/g, "['’]")
        .replaceAll('*', '[\\p{L}\\p{N}-]*'),
    )
    .join('[\\s-]+')
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}*]/u.test(character) && !unspaced.test(character)
}
