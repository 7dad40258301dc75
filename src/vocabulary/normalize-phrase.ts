/** The short words that French, Catalan and Italian write onto the next one: "plan d'action", "qu'il". */
const elision = /(?<![\p{L}\p{N}])(\p{L}|qu|jusqu|lorsqu|puisqu|quelqu)['’ʼ](?=\p{L})/giu

/** ":white_check_mark:" is a picture, and no word. */
const shortcode = /(?<![\p{L}\p{N}]):[a-z][a-z0-9_+-]*:(?![\p{L}\p{N}])/gu

/** Letters and digits in lower case, one space between words: the form in which phrases are compared. */
export function normalizePhrase(text: string): string {
  // Most words are, and a tenth of the time is enough for them.
  if (/^[a-z0-9]*$/.test(text)) return text
  if (/^[\w ,.()/&#+*-]*$/.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
  return text
    .normalize('NFKD')
    .replace(shortcode, ' ')
    .replace(elision, '$1 ')
    .replace(/[\p{M}'’`´]+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** States whether a text is of a script that writes no spaces between words. */
export function isUnspaced(text: string): boolean {
  return unspaced.test(text)
}
