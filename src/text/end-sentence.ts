/** Ends a message with a full stop, unless it ends with a mark of its own. */
export function endSentence(words: string): string {
  return /[.!?…]$/u.test(words.trim()) ? words.trim() : `${words.trim()}.`
}
