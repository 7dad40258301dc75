import { labelledValues, type ParseContext } from '../parse-context.ts'
import { splitNames } from './name-list.ts'

/** Who wrote it. */
export function readAuthors(context: ParseContext): string[] {
  const authors: string[] = []
  for (const labelled of labelledValues(context, 'authors')) {
    for (const { text, mapped, place } of splitNames(
      labelled,
      /\s*[,;、，]\s*|\s+(?:&|and|et|og|und|y|e)\s+/u,
      context.vocabulary,
    )) {
      const name = text.replace(/^@/, '')
      if (authors.includes(name)) continue
      context.places.set(['authors', authors.length], mapped?.slice(text.length - name.length).place() ?? place)
      authors.push(name)
    }
    if (authors.length > 0) break
  }
  return authors
}
