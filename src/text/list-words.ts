import { compareText } from './compare-text.ts'

/** Joins words as a sentence does: "a", "a and b", "a, b and c", "a, b and 4 more". Each word stands once, sorted. */
export function listWords(words: readonly string[], most = 3): string {
  const unique = [...new Set(words)].sort(compareText)
  if (unique.length > most) return `${unique.slice(0, most - 1).join(', ')} and ${unique.length - most + 1} more`
  const last = unique.at(-1) ?? ''
  return unique.length < 2 ? last : `${unique.slice(0, -1).join(', ')} and ${last}`
}

/** "1 pod", "3 pods". */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** "container api", "containers api and proxy"; `one` tells which verb fits. */
export function sayContainers(names: readonly string[]): { readonly words: string; readonly one: boolean } {
  const one = new Set(names).size === 1
  return { words: `container${one ? '' : 's'} ${listWords(names)}`, one }
}
