/** Cuts a text to at most `width` UTF-16 units, with `…` for what is left out, and never within a character. */
export function cutText(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text
}
