import { isAbsent } from '../../document/is-absent.ts'
import { walkSections } from '../../document/section-tree.ts'
import { readItems } from '../../markdown/read/list.ts'
import type { SectionKind } from '../../schema/incident/section.ts'
import { type ParseContext, sectionsOf } from '../parse-context.ts'

/** What was learned: the items of the lessons' sections, or their paragraphs. A section that is of action items too holds promises. */
export function readLessons(context: ParseContext): string[] {
  return readTexts('lessons', 'lessons', context)
}

/** The contributing factors, each in its own words. */
export function readContributingFactors(context: ParseContext): string[] {
  return readTexts('contributingFactors', 'contributing-factors', context)
}

function readTexts(field: string, kind: SectionKind, context: ParseContext): string[] {
  const texts: string[] = []
  const sections = sectionsOf(context, kind).flatMap((section) => [...walkSections(section)])
  for (const { blocks, kinds } of sections) {
    if (kinds.includes('action-items')) continue
    for (const { node, text } of blocks) {
      const items =
        node.type === 'list'
          ? readItems(node, context.source).map((item) => item.text)
          : node.type === 'paragraph'
            ? [text]
            : []
      for (const item of items) {
        const words = item.collapsed()
        if (isAbsent(words.text, context.vocabulary)) continue
        context.places.set([field, texts.length], words.place())
        context.places.setText([field, texts.length], words.runs)
        texts.push(words.text)
      }
    }
  }
  return texts
}
