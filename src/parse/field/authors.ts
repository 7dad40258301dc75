import { factsOf, type Reading } from '../reading.ts'
import { splitNames } from './name-list.ts'

/** Who wrote it. */
export function readAuthors(reading: Reading): string[] {
  const authors: string[] = []
  for (const fact of factsOf(reading, 'authors')) {
    for (const { text, mapped, place } of splitNames(
      fact,
      /\s*[,;、，]\s*|\s+(?:&|and|et|og|und|y|e)\s+/u,
      reading.vocabulary,
    )) {
      const name = text.replace(/^@/, '')
      if (authors.includes(name)) continue
      reading.places.set(['authors', authors.length], mapped?.slice(text.length - name.length).place() ?? place)
      authors.push(name)
    }
    if (authors.length > 0) break
  }
  return authors
}
