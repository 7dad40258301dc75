/** `1 document`, `3 documents`: the plural is the singular with an s. */
export function countWords(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
