import { themes } from './themes.ts'
import { readWords, stemWord } from './words/read-words.ts'

const byWord = new Map<string, string[]>()
for (const { id, words } of themes) {
  for (const word of new Set((words ?? '').split(/\s+/).filter(Boolean).map(stemWord))) {
    byWord.set(word, [...(byWord.get(word) ?? []), id])
  }
}

const byPhrase = themes
  .filter(({ phrases }) => phrases?.length)
  .map(({ id, phrases = [] }) => ({ id, pattern: new RegExp(phrases.map((p) => `(?:${p.source})`).join('|'), 'gi') }))

/** Finds what a text is about among {@link themes}, once for every time that it says so. */
export function findThemes(text: string, words: readonly string[] = readWords(text)): string[] {
  const found = words.flatMap((word) => byWord.get(word) ?? [])
  for (const { id, pattern } of byPhrase) for (const _ of text.matchAll(pattern)) found.push(id)
  return found
}
