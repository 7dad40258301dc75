/** Stands for each unit of a mask while rules run, so that no rule reads the words inside one as a name or a value. */
export const shadow = '\uE000'

const maskPattern = /\[redacted:[a-z0-9-]{1,40}\]/g

/** What is written in the place of a secret: `[redacted:jwt]`. Plain text in Markdown, safe inside JSON. */
export function mask(rule: string): string {
  return `[redacted:${rule}]`
}

/** Gives the text with every mask in it overwritten by {@link shadow}, of the same length. */
export function shadowMasks(text: string): string {
  return text.includes('[redacted:') ? text.replace(maskPattern, (found) => shadow.repeat(found.length)) : text
}

/** True where nothing is left in a shadowed value but masks, white space and punctuation around them. */
export function isMasked(shadowed: string): boolean {
  return shadowed.includes(shadow) && !/[^\uE000\s"'\\,;:.)\]}]/.test(shadowed)
}
