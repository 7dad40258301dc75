/** The short words that French, Catalan and Italian write onto the next one: "plan d'action", "qu'il". */
const elision = /(?<![\p{L}\p{N}])(\p{L}|qu|jusqu|lorsqu|puisqu|quelqu)['’ʼ](?=\p{L})/giu

/** ":white_check_mark:" is a picture, and no word. */
const shortcode = /(?<![\p{L}\p{N}]):[a-z][a-z0-9_+-]*:(?![\p{L}\p{N}])/gu

/** Letters and digits in lower case, one space between words: the form in which phrases are compared. */
export function normalizePhrase(text: string): string {
  if (/^[a-z0-9]*$/.test(text)) return text
  const isAscii = !/[\u0080-\uffff]/.test(text)
  let words = isAscii ? text : text.normalize('NFKD')
  if (words.includes(':')) words = words.replace(shortcode, ' ')
  if (/['’ʼ]/.test(words)) words = words.replace(elision, '$1 ')
  // Every heading and label comes by here, most of them plain: they take a tenth of the time.
  const normal = isAscii
    ? words
        .replace(/['`]+/g, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, ' ')
    : words
        .replace(/[\p{M}'’`´]+/gu, '')
        .toLowerCase()
        .replaceAll('ß', 'ss')
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
  return normal.trim()
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** States whether a text is of a script that writes no spaces between words. */
export function isUnspaced(text: string): boolean {
  return /[\u2e80-\uffff]/.test(text) && unspaced.test(text)
}
