import type { Heading, Root, RootContent } from 'mdast'
import type { OpenedDocument } from '../document/open-document.ts'
import { walkSections } from '../document/section-tree.ts'
import type { MarkdownStyle } from '../markdown/write/write-markdown.ts'
import type { SectionKind } from '../schema/incident/section.ts'
import { type Vocabulary, withDateOrder } from '../vocabulary/vocabulary.ts'
import { styleOf } from './style-of.ts'

/** A heading of a template and what stands under it up to the next heading. */
export interface TemplateSection {
  /** Null for what stands before the first heading. */
  readonly heading: Heading | null
  readonly title: string
  /** 0 before the first heading, else 1 to 6. */
  readonly level: number
  /** What its heading names; empty where that is not known. */
  readonly kinds: readonly SectionKind[]
  readonly nodes: readonly RootContent[]
  /** Offsets of the body: after the heading, up to the next one. */
  readonly start: number
  readonly end: number
  /** Index of the section that it is a part of; null for the outermost. */
  readonly parent: number | null
}

/** A template by its headings, in the order of the text. */
export interface TemplateOutline {
  /** The words of its language, and of the team. */
  readonly vocabulary: Vocabulary
  readonly source: string
  readonly root: Root
  readonly style: MarkdownStyle
  readonly sections: readonly TemplateSection[]
  readonly frontMatter: RootContent | null
  /** Index of the section whose heading is the title of the document; null where it has none. */
  readonly titleSection: number | null
}

/**
 * Lists the sections of a template, and finds its title and its front matter.
 *
 * @param dateOrder The order of day and month in what is written into it, whose own dates may make room.
 */
export function outlineTemplate(
  { text, tree, vocabulary, whole }: OpenedDocument,
  dateOrder: Vocabulary['dateOrder'],
): TemplateOutline {
  const found = [...walkSections(whole.sections)].flatMap((section) =>
    section.body === null ? [] : [{ ...section, body: section.body }],
  )
  const indexOf = new Map(found.map(({ body }, i) => [body, i]))
  const sections = found.map(({ title, level, kinds, parent, body }): TemplateSection => {
    const outer = parent?.body?.heading ? indexOf.get(parent.body) : undefined
    return { ...body, title: title?.text ?? '', level, kinds, parent: outer ?? null }
  })
  const first = sections[1]
  // "# Summary" is a section where all sections have that level, and the title stands in the front matter.
  const alone = sections.filter(({ level }) => level === 1).length === 1
  const isTitle = first !== undefined && (first.kinds.length === 0 || (first.level === 1 && alone))
  return {
    vocabulary: withDateOrder(vocabulary, dateOrder),
    source: text,
    root: tree,
    style: styleOf(tree, text),
    sections,
    frontMatter: whole.frontMatter && (tree.children[0] ?? null),
    titleSection: isTitle ? 1 : null,
  }
}
