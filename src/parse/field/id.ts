import { slugify } from '../../document/slugify.ts'
import type { Reading } from '../reading.ts'
import { fileStem } from './incident-link.ts'

/** The id: of the front matter, else the stem of the file, else the day and the title. */
export function readId(title: string | null, date: string | null, reading: Reading): string {
  const entry = reading.frontMatter?.entries.find(({ key }) => key.toLowerCase() === 'id')
  const [stated] = entry?.values ?? []
  if (entry && stated !== undefined) {
    reading.places.set(['id'], entry.place)
    return stated
  }
  if (reading.path !== null)
    return reading.whole ? fileStem(reading.path) : `${fileStem(reading.path)}#${slugify(title ?? 'incident')}`
  return [date, slugify(title ?? 'incident')].filter((part) => part !== null).join('-')
}
