import { listWords } from '../text/list-words.ts'

/** Names containers in a sentence: "container api", "containers api and proxy"; `one` where the verb is singular. */
export function nameContainers(names: readonly string[]): { readonly words: string; readonly one: boolean } {
  const one = new Set(names).size === 1
  return { words: `container${one ? '' : 's'} ${listWords(names)}`, one }
}
