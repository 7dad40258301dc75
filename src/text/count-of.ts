/** `1 document`, `3 documents`, `2 entries`: the plural is the singular with an s unless it is given. */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`
}
