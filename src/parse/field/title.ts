import type { MappedText } from '../../markdown/mapped-text.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { factsOf, type Reading } from '../reading.ts'
import { walkRegions } from '../region.ts'

/** The title, without a label such as "Incident:". */
export function readTitle(reading: Reading): string | null {
  const heading = titleHeading(reading)
  const stripped = heading && stripLabel(heading, reading.vocabulary)
  if (stripped && stripped.text !== '') {
    reading.places.set(['title'], stripped.place())
    return stripped.text
  }
  const [fact] = factsOf(reading, 'title')
  if (fact) {
    reading.places.set(['title'], fact.place)
    return fact.text
  }
  reading.places.set(['title'], heading?.place())
  return heading?.text ?? null
}

/** The first heading that names no section, where nothing but metadata stands before it. */
function titleHeading({ document }: Reading): MappedText | null {
  for (const region of walkRegions(document)) {
    if (region.origin !== 'heading' || region.title === null || region.title.text === '') continue
    return region.kinds.length === 0 || region.level === 1 ? region.title : null
  }
  return null
}

/** Takes "Incident:", "Post-mortem -" or "[RCA]" off a title. A title that is nothing but a label gives an empty text. */
function stripLabel(title: MappedText, { titleLabels }: Vocabulary): MappedText {
  if (titleLabels.get(title.text)) return title.slice(title.text.length)
  for (const { index, 0: separator } of title.text.matchAll(/\s*[:：]\s*|\s+[-–—|]\s+|\]\s*/gu)) {
    if (titleLabels.get(title.text.slice(0, index)) && title.text.length > index + separator.length)
      return title.slice(index + separator.length)
  }
  return title
}
