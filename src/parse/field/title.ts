import { isAbsent } from '../../document/is-absent.ts'
import type { LabelledValue } from '../../document/labelled-value.ts'
import { walkSections } from '../../document/section-tree.ts'
import type { MappedText } from '../../markdown/read/mapped-text.ts'
import { titleStart } from '../../vocabulary/title-start.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { labelledValues, type ParseContext } from '../parse-context.ts'

/** The title, without a label such as "Incident:". */
export function readTitle(context: ParseContext): string | null {
  const found = titleHeading(context)
  const heading = found && expression.test(found.text) ? null : found
  const stripped = heading && stripLabel(heading, context.vocabulary)
  if (stripped && isPlaceholder(stripped.text, context)) return null
  if (stripped && stripped.text !== '') {
    context.places.set(['title'], stripped.place())
    return stripped.text
  }
  const labelled = statedTitle(context)
  if (labelled) {
    context.places.set(['title'], labelled.place)
    return labelled.text
  }
  context.places.set(['title'], heading?.place())
  return heading?.text ?? null
}

function statedTitle(context: ParseContext): LabelledValue | undefined {
  return labelledValues(context, 'title').find(({ text }) => !isPlaceholder(text, context))
}

/** A title that nobody wrote yet; one of signs alone ("???") is what its author wrote. */
function isPlaceholder(text: string, { vocabulary }: ParseContext): boolean {
  return /[\p{L}\p{N}]/u.test(text) && isAbsent(text, vocabulary)
}

/** "<%= page.title %>" and "{{ .Title }}" are filled in when the page is built. */
const expression = /^(?:<%.*%>|\{\{.*\}\}|\{%.*%\}|\{[\w.]+\})$/u

/** The first heading that names no section, where nothing but metadata stands before it. */
function titleHeading(context: ParseContext): MappedText | null {
  const { sections } = context
  const isStated = statedTitle(context) !== undefined
  for (const section of walkSections(sections)) {
    if (section.origin !== 'heading' || section.title === null || section.title.text === '') continue
    // A document that states its title has no other need of one below the first level.
    if (section.kinds.length === 0) return isStated && section.level > 1 ? null : section.title
    // A document whose sections are headings of the first level has its title elsewhere, if it has one.
    const others = sections.children.filter(({ level, kinds }) => level === 1 && kinds.length > 0)
    return section.level === 1 && others.length === 1 ? section.title : null
  }
  return null
}

/** Takes "Incident:", "Post-mortem -" or "[RCA]" off a title. A title that is nothing but a label gives an empty text. */
function stripLabel(title: MappedText, vocabulary: Vocabulary): MappedText {
  return title.slice(titleStart(title.text, vocabulary))
}
