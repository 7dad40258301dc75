import { slugify } from '../../document/slugify.ts'
import type { ParseContext } from '../parse-context.ts'
import { fileStem } from './incident-link.ts'

/** The id: of the front matter, else the stem of the file, else the day and the title. */
export function readId(title: string | null, date: string | null, context: ParseContext): string {
  const entry = context.frontMatter?.entries.find(({ key }) => key.toLowerCase() === 'id')
  const [stated] = entry?.values ?? []
  if (entry && stated !== undefined) {
    context.places.set(['id'], entry.place)
    return stated
  }
  if (context.path !== null)
    return context.whole ? fileStem(context.path) : `${fileStem(context.path)}#${slugify(title ?? 'incident')}`
  return [date, slugify(title ?? 'incident')].filter((part) => part !== null).join('-')
}
