import { groupEntries } from '../text/group-entries.ts'
import { themes } from './themes.ts'
import { readWords, stemWord } from './words/read-words.ts'

const byWord = groupEntries(
  themes.flatMap(({ id, words = '' }) =>
    [...new Set(words.split(/\s+/).filter(Boolean).map(stemWord))].map((word) => [word, id] as const),
  ),
)

const byPhrase = themes
  .filter(({ phrases }) => phrases?.length)
  .map(({ id, phrases = [] }) => ({ id, pattern: new RegExp(phrases.map((p) => `(?:${p.source})`).join('|'), 'gi') }))

/** Finds what a text is about among {@link themes}, once for every time that it says so. */
export function findThemes(text: string, words: readonly string[] = readWords(text)): string[] {
  const found = words.flatMap((word) => byWord.get(word) ?? [])
  for (const { id, pattern } of byPhrase) for (const _ of text.matchAll(pattern)) found.push(id)
  return found
}
