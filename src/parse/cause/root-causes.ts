import type { List, Table } from 'mdast'
import type { Place } from '../../diagnostic/place.ts'
import { splitBoldLead } from '../../document/bold-lead.ts'
import { splitLabel } from '../../document/label.ts'
import { type DocumentSection, walkSections } from '../../document/section-tree.ts'
import { readItems, type TextItem } from '../../markdown/read/list.ts'
import type { MappedText } from '../../markdown/read/mapped-text.ts'
import { joinTexts, type PlacedText } from '../../markdown/read/placed-text.ts'
import { readTable } from '../../markdown/read/table.ts'
import type { CauseRole, RootCause } from '../../schema/incident/root-cause.ts'
import type { SectionKind } from '../../schema/incident/section.ts'
import { findSignatures } from '../../signature/find-signatures.ts'
import { isColumn } from '../../vocabulary/is-column.ts'
import { normalizePhrase } from '../../vocabulary/normalize-phrase.ts'
import { alternatives, perVocabulary } from '../../vocabulary/word-pattern.ts'
import { proseOf } from '../field/prose.ts'
import { type ParseContext, sectionsOf } from '../parse-context.ts'
import { causeHeading, roleIn } from './cause-heading.ts'
import { causeKind, labelledCauses, upToNextLabel } from './labelled-causes.ts'
import { withoutWhyChains } from './without-why-chains.ts'

/** The stated causes, and after them the contributing factors, in the order of the document. */
export function readRootCauses(context: ParseContext): RootCause[] {
  const reader = new CauseReader(context)
  for (const section of sectionsOf(context, 'root-causes', 'contributing-factors', 'trigger').filter(standsAlone))
    reader.readSection(section, roleOfSection(section))
  if (reader.causes.length === 0) for (const section of analysisSections(context)) reader.readSection(section, null)
  return reader.causes
}

/** "### Trigger" within "## What happened" is the beginning of the story. */
function standsAlone({ kinds, parent, origin }: DocumentSection): boolean {
  const isHeading = origin === 'heading' && kinds.every((kind) => kind === 'trigger')
  return !isHeading || parent?.kinds.some((kind) => kind === 'summary' || kind === 'timeline') !== true
}

/** "## Analysis" with a subheading for each cause. */
function analysisSections({ sections, vocabulary }: ParseContext): DocumentSection[] {
  return [...walkSections(sections)].filter(
    ({ title, origin, children }) =>
      title !== null &&
      origin === 'heading' &&
      vocabulary.analysisHeadings.has(normalizePhrase(title.text)) &&
      children.some((child) => child.origin === 'heading'),
  )
}

const causeKinds: ReadonlySet<SectionKind> = new Set(['root-causes', 'contributing-factors', 'trigger'])

function roleOfSection({ kinds }: DocumentSection): CauseRole | null {
  if (kinds.includes('root-causes')) return null
  return kinds.includes('contributing-factors') ? 'contributing' : 'trigger'
}

class CauseReader {
  readonly causes: RootCause[] = []
  readonly #context: ParseContext

  constructor(context: ParseContext) {
    this.#context = context
  }

  /** Subsections are causes where there are any; else tables and lists that are nothing but causes; else the whole text is one. */
  readSection(section: DocumentSection, role: CauseRole | null): void {
    if (this.#isNamedCause(section)) {
      this.#readPart(section, role)
      return
    }
    const parts = causeParts(section, this.#context)
    // Sections of factors or of the trigger stand beside the cause and do not take its place.
    const areBeside = parts.every(({ kinds }) => kinds.length > 0 && !kinds.includes('root-causes'))
    if (parts.length === 0 || areBeside) this.#readOwn(section, role)
    for (const part of parts) this.#readPart(part, role)
  }

  /** "## Cause 2: Loose bolt" */
  #isNamedCause({ title, origin }: DocumentSection): boolean {
    const heading = title && origin === 'heading' ? causeHeading(title, this.#context.vocabulary) : null
    return heading?.named === true && heading.title.text !== ''
  }

  #readOwn(whole: DocumentSection, role: CauseRole | null): void {
    const section = withoutWhyChains(whole, this.#context)
    if (section.blocks.length === 0 && whole.blocks.length > 0) return
    if (section.blocks.length === 0 && section.children.length > 0 && causeParts(section, this.#context).length > 0)
      return
    const before = this.causes.length
    for (const { node } of section.blocks) if (node.type === 'table') this.#readTable(node, role)
    if (this.causes.length > before) return
    const numbered = section.blocks.filter(
      ({ node, text }) => node.type === 'paragraph' && numberedCause.test(text.text),
    )
    for (const { text } of numbered) this.#readParagraph(text.collapsed(), role)
    if (numbered.length > 0) return
    const labelled = labelledCauses(section.blocks, this.#context.vocabulary)
    for (const cause of labelled ?? [])
      this.#add(null, cause.role ?? role, cause.text, cause.text.place(), cause.text.place())
    if (labelled) return
    const list = this.#causeList(section, role)
    if (list) for (const item of readItems(list, this.#context.source)) this.#readItem(item, role)
    else this.#readProse(section, role)
  }

  #readPart(part: DocumentSection, role: CauseRole | null): void {
    const kindRole = part.kinds.includes('contributing-factors')
      ? 'contributing'
      : part.kinds.includes('trigger')
        ? 'trigger'
        : role
    const heading = part.title && causeHeading(part.title, this.#context.vocabulary)
    const untitled = !heading || heading.title.text === ''
    if (untitled && part.kinds.length > 0) {
      this.readSection(part, heading?.role ?? kindRole)
      return
    }
    // "### Pool too small" over "Cause 1: …", "Effect: …", or over its factors: what is called a cause there, and nothing else.
    const title = heading?.title ?? null
    const labelled = this.#beginsWithCause(part) ? labelledCauses(part.blocks, this.#context.vocabulary) : null
    for (const { text, role: own } of labelled ?? [])
      this.#add(title, own ?? heading?.role ?? kindRole, text, text.place(), text.place())
    const isCause = (kind: SectionKind): boolean =>
      causeKinds.has(kind) && (kind !== 'root-causes' || part.blocks.length === 0)
    const named = part.children.filter(({ kinds }) => kinds.some(isCause))
    for (const child of named) {
      if (child.origin === 'heading' || !child.kinds.includes('root-causes'))
        this.#readPart(child, heading?.role ?? kindRole)
      else {
        const prose = this.#proseOf({ ...child, blocks: upToNextLabel(child.blocks) })
        if (prose) this.#add(title, heading?.role ?? kindRole, prose, prose.place, child.place)
      }
    }
    if (labelled || named.length > 0) return
    const prose = this.#proseOf(part)
    this.#add(title, heading?.role ?? kindRole, prose ?? { text: '', runs: [] }, prose?.place ?? part.place, part.place)
  }

  /** "File: …" before "Cause: …" says where it lies: such a part is one cause. */
  #beginsWithCause({ blocks: [first] }: DocumentSection): boolean {
    const label = first?.node.type === 'paragraph' ? splitLabel(first.text) : null
    return label !== null && causeKind(label.label.text, this.#context.vocabulary) !== null
  }

  #proseOf(part: DocumentSection): (PlacedText & { place: Place | null }) | null {
    // A section without blocks of its own has the words of those below it, which are walked over as well.
    const filled = [...walkSections(part)].filter(({ blocks }) => blocks.length > 0)
    // A label in a list takes its item out of the section that it stands in: the order is that of the document.
    const texts = filled
      .flatMap((section) => proseOf(section, this.#context) ?? [])
      .sort((a, b) => (a.place?.start.offset ?? 0) - (b.place?.start.offset ?? 0))
    const [first] = texts
    const last = texts.at(-1)
    const place = first?.place && last?.place ? { start: first.place.start, end: last.place.end } : null
    return first ? { ...joinTexts(texts, ' '), place } : null
  }

  #readTable(node: Table, role: CauseRole | null): void {
    const { header, rows } = readTable(node, this.#context.source)
    const { vocabulary } = this.#context
    const at = header.findIndex(({ text }) => isColumn(text, 'cause', vocabulary))
    const roleAt = header.findIndex(({ text }, i) => i !== at && isColumn(text, 'role', vocabulary))
    if (at < 0) return
    for (const { cells, place } of rows) {
      const cell = cells[at]
      if (!cell || cell.text === '') continue
      const stated = cells[roleAt]?.text
      this.#add(null, (stated === undefined ? null : roleIn(stated, vocabulary)) ?? role, cell, cell.place(), place)
    }
  }

  /** The list that holds the causes: one that stands alone, or after a sentence that announces it. */
  #causeList({ blocks, kinds }: DocumentSection, role: CauseRole | null): List | null {
    const lists = blocks.flatMap(({ node }) => (node.type === 'list' ? [node] : []))
    const [list] = lists
    if (!list || lists.length > 1) return null
    const before = blocks.slice(
      0,
      blocks.findIndex(({ node }) => node === list),
    )
    const after = blocks.slice(before.length + 1)
    const announced = before.every(({ text }) => isAnnouncement(text.text))
    const counted =
      announced &&
      before.length > 0 &&
      before.every(({ text }) => announcementOf(this.#context.vocabulary).test(text.text))
    if (!announced || (after.length > 0 && !counted)) return null
    const items = readItems(list, this.#context.source)
    const titled = items.filter(({ lead }) => splitBoldLead(lead.collapsed()) !== null).length
    return titled * 2 > items.length || role !== null || kinds.length > 1 || before.length === 0 ? list : null
  }

  #readItem(item: TextItem, role: CauseRole | null): void {
    const text = item.text.collapsed()
    const bold = splitBoldLead(text)
    const heading = bold && causeHeading(bold.title, this.#context.vocabulary)
    if (text.text === '') return
    const label = bold ? null : splitLabel(text)
    const kind = label && causeKind(label.label.text, this.#context.vocabulary)
    if (label && kind && label.value.text !== '') {
      this.#add(null, kind.role ?? role, label.value, label.value.place(), item.place)
      return
    }
    if (bold && bold.rest.text !== '')
      this.#add(heading?.title ?? null, heading?.role ?? role, bold.rest, bold.rest.place(), item.place)
    else this.#add(null, heading?.role ?? role, text, text.place(), item.place)
  }

  /** "RC1 — Pool size was set to 0." */
  #readParagraph(text: MappedText, role: CauseRole | null): void {
    const cause = text.slice(numberedCause.exec(text.text)?.[0].length ?? 0)
    this.#add(null, role, cause, cause.place(), text.place())
  }

  #readProse(section: DocumentSection, role: CauseRole | null): void {
    const [first, second] = section.blocks
    // "Confirmed by the logs of the switch:" announces the cause.
    const isAnnounced = first && second?.node.type === 'paragraph' && isAnnouncement(first.text.text)
    const prose = proseOf(isAnnounced ? { ...section, blocks: section.blocks.slice(1) } : section, this.#context)
    if (prose) this.#add(null, role, prose, prose.place, prose.place)
  }

  #add(
    title: MappedText | null,
    role: CauseRole | null,
    { text, runs }: PlacedText,
    textPlace: Place | null,
    place: Place | null,
  ): void {
    if (this.#context.vocabulary.none.get(text) !== undefined) return
    const at = this.causes.length
    const { places } = this.#context
    places.set(['rootCauses', at], place)
    places.set(['rootCauses', at, 'text'], textPlace)
    places.setText(['rootCauses', at, 'text'], runs)
    if (title && title.text !== '') places.set(['rootCauses', at, 'title'], title.place())
    const hits = findSignatures(`${title?.text ?? ''}\n${text}`, this.#context.signatures)
    const signatures = [...new Set(hits.map(({ signature }) => signature))]
    this.causes.push({ title: title?.text || null, role, text, signatures })
  }
}

const numberedCause = /^(?:RC|CF)[\s-]?\d+\s*[-–—:.]\s*/iu

/** "The outage resulted from three compounding factors:" */
const announcementOf = perVocabulary(
  ({ causeNouns }) => new RegExp(`\\b${alternatives(causeNouns)}\\b[^.]*[:：]$`, 'iu'),
)

/** One sentence that ends in a colon. */
function isAnnouncement(text: string): boolean {
  return /[:：]\s*$/u.test(text) && !/[.!?。]\s/u.test(text)
}

/** The subsections that describe causes: those that are named so where any is, else all that are not something else. */
function causeParts(section: DocumentSection, context: ParseContext): DocumentSection[] {
  const known = section.children.filter(({ kinds, title }) => {
    if (kinds.some((kind) => causeKinds.has(kind))) return true
    return (
      title !== null &&
      kinds.length === 0 &&
      (causeHeading(title, context.vocabulary).role !== null ||
        /^(?:RC|CF)[\s-]?\d/i.test(title.text) ||
        context.vocabulary.furtherCauses.has(title.text.toLowerCase().split(/[^\p{L}]/u, 1)[0] ?? ''))
    )
  })
  if (known.length > 0) return known
  return section.children.filter(
    ({ kinds, title }) => kinds.length === 0 && title !== null && !isAside(title.text, context),
  )
}

function isAside(title: string, { vocabulary }: ParseContext): boolean {
  return title
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => vocabulary.sectionVetoes.has(word))
}
