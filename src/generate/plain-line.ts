/** A text from anywhere as one line: white space collapsed, control characters gone. */
export function plainLine(text: string): string {
  return text.replace(controlCharacters, ' ').replace(/\s+/gu, ' ').trim()
}

const controlCharacters = /[\p{Cc}\uFFFE\uFFFF]/gu
