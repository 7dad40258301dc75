import { walkRegions } from '../../document/region.ts'
import type { MappedText } from '../../markdown/read/mapped-text.ts'
import { titleStart } from '../../vocabulary/title-start.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import type { Fact } from '../fact.ts'
import { factsOf, type Reading } from '../reading.ts'

/** The title, without a label such as "Incident:". */
export function readTitle(reading: Reading): string | null {
  const found = titleHeading(reading)
  const heading = found && expression.test(found.text) ? null : found
  const stripped = heading && stripLabel(heading, reading.vocabulary)
  if (stripped && isPlaceholder(stripped.text, reading)) return null
  if (stripped && stripped.text !== '') {
    reading.places.set(['title'], stripped.place())
    return stripped.text
  }
  const fact = statedTitle(reading)
  if (fact) {
    reading.places.set(['title'], fact.place)
    return fact.text
  }
  reading.places.set(['title'], heading?.place())
  return heading?.text ?? null
}

function statedTitle(reading: Reading): Fact | undefined {
  return factsOf(reading, 'title').find(({ text }) => !isPlaceholder(text, reading))
}

/** A title that nobody wrote yet; one of signs alone ("???") is what its author wrote. */
function isPlaceholder(text: string, { vocabulary }: Reading): boolean {
  return text !== '' && vocabulary.none.get(text) !== undefined
}

/** "<%= page.title %>" and "{{ .Title }}" are filled in when the page is built. */
const expression = /^(?:<%.*%>|\{\{.*\}\}|\{%.*%\}|\{[\w.]+\})$/u

/** The first heading that names no section, where nothing but metadata stands before it. */
function titleHeading(reading: Reading): MappedText | null {
  const { document } = reading
  const isStated = statedTitle(reading) !== undefined
  for (const region of walkRegions(document)) {
    if (region.origin !== 'heading' || region.title === null || region.title.text === '') continue
    // A document that states its title has no other need of one below the first level.
    if (region.kinds.length === 0) return isStated && region.level > 1 ? null : region.title
    // A document whose sections are headings of the first level has its title elsewhere, if it has one.
    const others = document.children.filter(({ level, kinds }) => level === 1 && kinds.length > 0)
    return region.level === 1 && others.length === 1 ? region.title : null
  }
  return null
}

/** Takes "Incident:", "Post-mortem -" or "[RCA]" off a title. A title that is nothing but a label gives an empty text. */
function stripLabel(title: MappedText, vocabulary: Vocabulary): MappedText {
  return title.slice(titleStart(title.text, vocabulary))
}
