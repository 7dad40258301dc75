/** The short words that French, Catalan and Italian write onto the next one: "plan d'action", "qu'il". */
const elision = /(?<![\p{L}\p{N}])(\p{L}|qu|jusqu|lorsqu|puisqu|quelqu)['’ʼ](?=\p{L})/giu

/** Letters and digits in lower case, one space between words: the form in which phrases are compared. */
export function normalizePhrase(text: string): string {
  return text
    .normalize('NFKD')
    .replace(elision, '$1 ')
    .replace(/[\p{M}'’`´]+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Tells whether a text is of a script that writes no spaces between words. */
export function isUnspaced(text: string): boolean {
  return unspaced.test(text)
}
