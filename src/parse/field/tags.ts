import { factsOf, type Reading } from '../reading.ts'
import { splitNames } from './name-list.ts'

/** The tags that it carries. */
export function readTags(reading: Reading): string[] {
  const names = factsOf(reading, 'tags').flatMap((fact) => splitNames(fact, /\s*[,;、，]\s*/u, reading.vocabulary))
  const tags: string[] = []
  for (const { text, place } of names) {
    const tag = text.replace(/^#/, '')
    if (tags.includes(tag)) continue
    reading.places.set(['tags', tags.length], place)
    tags.push(tag)
  }
  return tags
}
