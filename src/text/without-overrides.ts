/** Takes out the characters that turn the reading order of what follows them: U+202A to U+202E and U+2066 to U+2069. */
export function withoutOverrides(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/gu, '')
}
