/** Ends words of the cluster with a full stop, unless they bring a mark of their own. */
export function endSentence(words: string): string {
  return /[.!?…]$/u.test(words.trim()) ? words.trim() : `${words.trim()}.`
}
