import type { Heading, Root, RootContent } from 'mdast'
import { prompt } from '../draft/left-to-person.ts'
import { nodePlace } from '../markdown/read/node-place.ts'
import { parseMarkdown } from '../markdown/read/parse-markdown.ts'
import { plainText } from '../markdown/write/plain-text.ts'
import type { SectionKind } from '../schema/incident/section.ts'
import { classifyExact, classifyHeading } from '../vocabulary/classify-heading.ts'
import { titleStart } from '../vocabulary/title-start.ts'
import { builtinVocabulary, type Vocabulary } from '../vocabulary/vocabulary.ts'

/** A heading of a template and what stands under it up to the next heading. */
export interface TemplateSection {
  /** Null for what stands before the first heading. */
  readonly heading: Heading | null
  readonly title: string
  /** 0 before the first heading, else 1 to 6. */
  readonly level: number
  /** What its heading says that it holds; empty where it is not known. */
  readonly kinds: readonly SectionKind[]
  readonly nodes: readonly RootContent[]
  /** Offsets of the body: after the heading, up to the next one. */
  readonly start: number
  readonly end: number
  /** Index of the section that it is a part of; null for the outermost. */
  readonly parent: number | null
}

/** A template as its headings part it. */
export interface TemplateOutline {
  /** The words by which it is read, a team's own among them. */
  readonly vocabulary: Vocabulary
  readonly source: string
  readonly root: Root
  readonly sections: readonly TemplateSection[]
  readonly frontMatter: RootContent | null
  /** Index of the section whose heading is the title of the document; null where it has none. */
  readonly titleSection: number | null
}

/** Parts a template at its headings and says what each section is for. */
export function outlineTemplate(source: string, vocabulary: Vocabulary = builtinVocabulary()): TemplateOutline {
  const root = parseMarkdown(source)
  const frontMatter = root.children.filter(({ type }) => isFrontMatter(type)).length
  const headings = root.children.flatMap((node, at) => (node.type === 'heading' ? [{ node, at }] : []))
  const sections: TemplateSection[] = []
  const addSection = (heading: Heading | null, from: number, to: number): void => {
    const nodes = root.children.slice(from, to)
    const level = heading?.depth ?? 0
    const title = heading === null ? '' : plainText(heading.children, source)
    const next = root.children[to]
    const parent =
      heading === null ? -1 : sections.findLastIndex((section) => section.level < level && section.level > 0)
    sections.push({
      heading,
      title,
      level,
      kinds: heading === null ? [] : kindsOf(title, heading.depth, vocabulary),
      nodes,
      start: endOf(heading ?? root.children[frontMatter - 1]),
      end: next === undefined ? source.length : (nodePlace(next)?.start.offset ?? source.length),
      parent: parent < 0 ? null : parent,
    })
  }
  addSection(null, frontMatter, headings[0]?.at ?? root.children.length)
  for (const [i, { node, at }] of headings.entries()) {
    addSection(node, at + 1, headings[i + 1]?.at ?? root.children.length)
  }
  const first = sections[1]
  // "# Summary" is a section where all sections have that level, and the title stands in the front matter.
  const alone = headings.filter(({ node }) => node.depth === 1).length === 1
  const isTitle = first !== undefined && (first.kinds.length === 0 || (first.level === 1 && alone))
  return {
    vocabulary,
    source,
    root,
    sections,
    frontMatter: frontMatter === 0 ? null : (root.children[0] ?? null),
    titleSection: isTitle ? 1 : null,
  }
}

/** As the parser reads headings: one of the first level is a title unless all of its words name a section. */
function kindsOf(title: string, level: number, vocabulary: Vocabulary): SectionKind[] {
  if (level > 1) return classifyHeading(title, vocabulary)
  const start = titleStart(title, vocabulary)
  return (start > 0 && start < title.length) || title === prompt ? [] : classifyExact(title, vocabulary)
}

function isFrontMatter(type: string): boolean {
  return type === 'yaml' || type === 'toml'
}

function endOf(node: RootContent | undefined): number {
  return nodePlace(node)?.end.offset ?? 0
}
