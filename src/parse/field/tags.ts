import { labelledValues, type ParseContext } from '../parse-context.ts'
import { splitNames } from './name-list.ts'

/** The tags that it carries. */
export function readTags(context: ParseContext): string[] {
  const names = labelledValues(context, 'tags').flatMap((labelled) =>
    splitNames(labelled, /\s*[,;、，]\s*/u, context.vocabulary),
  )
  const tags: string[] = []
  for (const { text, place } of names) {
    const tag = text.replace(/^#/, '')
    if (tags.includes(tag)) continue
    context.places.set(['tags', tags.length], place)
    tags.push(tag)
  }
  return tags
}
