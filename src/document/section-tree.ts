import type { Heading, List, Root, RootContent } from 'mdast'
import type { Place } from '../diagnostic/place.ts'
import type { SourceText } from '../diagnostic/source-text.ts'
import { readItems } from '../markdown/read/list.ts'
import { type MappedText, readText } from '../markdown/read/mapped-text.ts'
import { nodePlace } from '../markdown/read/node-place.ts'
import type { SectionKind } from '../schema/incident/section.ts'
import { readTime } from '../time/read-time.ts'
import { classifyExact, classifyHeading } from '../vocabulary/classify-heading.ts'
import { findField } from '../vocabulary/find-field.ts'
import { titleStart } from '../vocabulary/title-start.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { isAdmonition } from './admonition.ts'
import { type Block, createBlock } from './block.ts'
import { isFieldTable } from './key-table.ts'
import { splitLabel } from './label.ts'

/** A part of the document under a heading or a bold label: the one shape that every layout is brought into. */
export interface DocumentSection {
  readonly title: MappedText | null
  /** 0 for the document, 1 to 6 for headings, more for labels. */
  readonly level: number
  readonly origin: 'document' | 'heading' | 'label'
  /** What stands under it; several where its title joins them, none where the title is not known. */
  readonly kinds: readonly SectionKind[]
  readonly blocks: Block[]
  readonly children: DocumentSection[]
  readonly parent: DocumentSection | null
  readonly place: Place | null
  /** As it stands in the source; null for what stands under a label. */
  readonly body: SectionBody | null
}

/** What stands under a heading, up to the next one. */
export interface SectionBody {
  /** Null before the first heading. */
  readonly heading: Heading | null
  readonly nodes: RootContent[]
  /** Offsets: after the heading, or the front matter, up to the next heading. */
  readonly start: number
  readonly end: number
}

const labelLevel = 7

/** Brings a document into sections: by its headings first, then by bold labels that name a section. */
export function readSectionTree(root: Root, source: SourceText, vocabulary: Vocabulary): DocumentSection {
  const [first] = root.children
  const frontMatter = first && isFrontMatter(first) ? first : null
  const headings = root.children.filter((node) => node.type === 'heading')
  let next = 0
  const openBody = (heading: Heading | null): SectionBody => {
    const start = nodePlace(heading ?? frontMatter ?? undefined)?.end.offset ?? 0
    return { heading, nodes: [], start, end: nodePlace(headings[next++])?.start.offset ?? source.value.length }
  }
  const document = createSection({ level: 0, origin: 'document', body: openBody(null) })
  let current = document
  for (const node of root.children) {
    if (node === frontMatter) continue
    if (node.type !== 'heading') {
      current.body?.nodes.push(node)
      if (!isSilent(node)) current.blocks.push(createBlock(node, source))
      continue
    }
    let parent = current
    while (parent.level >= node.depth && parent.parent) parent = parent.parent
    current = headingSection(openBody(node), node, parent, source, vocabulary)
    parent.children.push(current)
  }
  splitByLabels(document, source, vocabulary)
  return document
}

/** Whether a list, a table or lines are nothing but labels of fields, whatever the heading above calls them. */
export function isFieldBlock({ node, text }: Block, source: SourceText, vocabulary: Vocabulary): boolean {
  if (node.type === 'table') return isFieldTable(node, vocabulary)
  const lines =
    node.type === 'list'
      ? readItems(node, source).map(({ lead }) => lead.collapsed())
      : node.type === 'paragraph'
        ? text.lines()
        : []
  return isMostly(
    lines.map((line) => {
      const label = splitLabel(line)
      return label !== null && label.value.text !== '' && findField(label.label.text, vocabulary) !== null
    }),
  )
}

/** Whether each line of a paragraph is a marked label of a field with its value. */
export function isFieldLines({ node, text }: Block, vocabulary: Vocabulary): boolean {
  const isField = (line: MappedText): boolean => {
    const label = splitLabel(line)
    return label?.marked === true && findField(label.label.text, vocabulary) !== null
  }
  return node.type === 'paragraph' && text.lines().every(isField)
}

function isMostly(found: readonly boolean[]): boolean {
  const count = found.filter(Boolean).length
  return count >= 2 && count * 3 >= found.length * 2
}

/** Every section of the tree, in the order of the document. */
export function* walkSections(section: DocumentSection): Generator<DocumentSection> {
  yield section
  for (const child of section.children) yield* walkSections(child)
}

function createSection(known: Pick<DocumentSection, 'level' | 'origin'> & Partial<DocumentSection>): DocumentSection {
  return { title: null, kinds: [], blocks: [], children: [], parent: null, place: null, body: null, ...known }
}

function headingSection(
  body: SectionBody,
  node: Heading,
  parent: DocumentSection,
  source: SourceText,
  vocabulary: Vocabulary,
): DocumentSection {
  const words = readText(node, source).collapsed()
  const title = words.slice(0, words.text.length - (anchor.exec(words.text)?.[0].length ?? 0))
  // A heading of the first level is mostly the title, in which a known word does not name what stands below.
  const classify = node.depth === 1 ? classifyExact : classifyHeading
  const bare = node.depth === 1 ? title.text.replace(/\s*[(（].*$/u, '') : title.text
  const isNoSection = (node.depth === 1 && isTitle(title.text, vocabulary)) || isTimeOf(title.text, parent, vocabulary)
  const kinds = isNoSection ? [] : classify(bare, vocabulary)
  return createSection({ title, place: nodePlace(node), level: node.depth, origin: 'heading', kinds, parent, body })
}

/** "Root cause {#root-cause}": what names a heading for links to it. */
const anchor = /\s*\{[#.:][^{}]*\}$/u

/** "Incident: Recovery" and "TODO" name a document and no section, whatever else their words mean. */
function isTitle(heading: string, vocabulary: Vocabulary): boolean {
  const start = titleStart(heading, vocabulary)
  return (start > 0 && start < heading.length) || heading === 'TODO'
}

/** "19:20 Detection" in a timeline is an entry, whatever else its words mean. */
function isTimeOf(heading: string, parent: DocumentSection, vocabulary: Vocabulary): boolean {
  for (let at: DocumentSection | null = parent; at; at = at.parent)
    if (at.kinds.includes('timeline')) return readTime(heading, vocabulary)?.start.clock != null
  return false
}

/** Bold labels make sections only where no heading above has said what stands there. */
function splitByLabels(section: DocumentSection, source: SourceText, vocabulary: Vocabulary): void {
  for (const child of section.children) splitByLabels(child, source, vocabulary)
  if (section.kinds.some((kind) => !isOpenKind(kind))) return
  const own: Block[] = []
  const labelled: DocumentSection[] = []
  let current: DocumentSection | null = null
  const open = (title: MappedText, kinds: readonly SectionKind[], blocks: readonly Block[]): void => {
    const place = title.place()
    current = createSection({ title, place, level: labelLevel, origin: 'label', kinds, parent: section })
    current.blocks.push(...blocks)
    labelled.push(current)
  }
  for (const block of section.blocks) {
    const parts = sectionLabels(block, source, vocabulary)
    if (!parts) {
      if (isFieldLabel(block, vocabulary)) current = null
      ;((current as DocumentSection | null)?.blocks ?? own).push(block)
      continue
    }
    for (const part of parts) {
      if (part.kinds) open(part.title, part.kinds, part.blocks)
      else {
        if (part.endsSection) current = null
        ;((current as DocumentSection | null)?.blocks ?? own).push(...part.blocks)
      }
    }
  }
  section.blocks.splice(0, section.blocks.length, ...own)
  section.children.unshift(...labelled)
}

function isOpenKind(kind: SectionKind): boolean {
  return kind === 'metadata' || kind === 'summary' || kind === 'other'
}

/** "**Status:**" on a line of its own, or with its value: the section above it ends there. */
function isFieldLabel({ node, text }: Block, vocabulary: Vocabulary): boolean {
  const [line] = node.type === 'paragraph' ? text.lines() : []
  const label = line && splitLabel(line)
  return label?.marked === true && findField(label.label.text, vocabulary) !== null
}

type LabelledPart =
  | { readonly kinds: readonly SectionKind[]; readonly title: MappedText; readonly blocks: readonly Block[] }
  | { readonly kinds: null; readonly endsSection: boolean; readonly blocks: readonly Block[] }

/** The labelled parts of a block, where at least one of its labels names a section; else null. */
function sectionLabels(block: Block, source: SourceText, vocabulary: Vocabulary): LabelledPart[] | null {
  if (block.node.type === 'paragraph') return paragraphLabels(block, vocabulary)
  if (block.node.type === 'list') return listLabels(block.node, source, vocabulary)
  return null
}

function paragraphLabels(block: Block, vocabulary: Vocabulary): LabelledPart[] | null {
  const parts: LabelledPart[] = []
  let found = false
  let from = 0
  /** Set behind the label of a field, which ends the section above it. */
  let endsSection = false
  let pending: { title: MappedText; kinds: readonly SectionKind[] } | null = null
  const close = (to: number): void => {
    const text = block.text.slice(from, to).trim()
    const blocks = text.text === '' ? [] : [{ node: block.node, text }]
    if (pending) parts.push({ kinds: pending.kinds, title: pending.title, blocks })
    else if (blocks.length > 0) parts.push({ kinds: null, endsSection, blocks })
  }
  let lineStart = 0
  for (const lineText of block.text.text.split('\n')) {
    const line = block.text.slice(lineStart, lineStart + lineText.length)
    const label = splitLabel(line.trim())
    const kinds = label?.marked ? labelKinds(label.label.text, label.value.text, vocabulary) : []
    if (label && kinds.length > 0) {
      close(lineStart)
      found = true
      pending = { title: label.label, kinds }
      from = lineStart + lineText.indexOf(label.value.text, label.label.text.length)
      if (label.value.text === '') from = lineStart + lineText.length
    } else if (label?.marked && findField(label.label.text, vocabulary) !== null) {
      close(lineStart)
      pending = null
      endsSection = true
      from = lineStart
    }
    lineStart += lineText.length + 1
  }
  close(block.text.text.length)
  return found ? parts : null
}

function listLabels(list: List, source: SourceText, vocabulary: Vocabulary): LabelledPart[] | null {
  const parts: LabelledPart[] = []
  let found = 0
  for (const [i, item] of readItems(list, source).entries()) {
    const node = list.children[i]
    const label = splitLabel(item.lead.collapsed())
    const kinds = label?.marked ? labelKinds(label.label.text, label.value.text, vocabulary) : []
    if (label && kinds.length > 0) {
      found++
      const value: Block[] =
        label.value.text === '' ? [] : [{ node: item.rest[0] ?? (list as RootContent), text: label.value }]
      const paragraph = node?.children[0]
      if (value.length > 0 && paragraph) value[0] = { node: paragraph as RootContent, text: label.value }
      parts.push({
        kinds,
        title: label.label,
        blocks: [...value, ...item.rest.map((child) => createBlock(child, source))],
      })
    } else if (node) {
      const single: List = { ...list, children: [node] }
      if (node.position) single.position = node.position
      parts.push({ kinds: null, endsSection: true, blocks: [createBlock(single, source)] })
    }
  }
  const isMetadata = isFieldBlock(createBlock(list, source), source, vocabulary)
  return found >= 1 && (isMetadata || found * 3 >= list.children.length) ? parts : null
}

/** A label that may be a field as well ("Detected: 10:30") names a section only where its value is prose. */
function labelKinds(label: string, value: string, vocabulary: Vocabulary): readonly SectionKind[] {
  const kinds = classifyHeading(label, vocabulary)
  if (kinds.length === 0) return []
  const field = findField(label, vocabulary)
  if (field === null) return kinds
  const words = value.split(/\s+/).length
  return field === 'services' || words < 12 ? (value === '' ? kinds : []) : kinds
}

/** Rules between sections, comments of the template and the first line of an admonition say nothing. */
function isSilent(node: RootContent): boolean {
  return (
    node.type === 'thematicBreak' ||
    isAdmonition(node) ||
    (node.type === 'html' && /^(?:\s*<!--(?:(?!-->)[\s\S])*-->)+\s*$/.test(node.value))
  )
}

function isFrontMatter({ type }: { readonly type: string }): boolean {
  return type === 'yaml' || type === 'toml'
}
