import type { Root } from 'mdast'
import type { SourceText } from '../diagnostic/source-text.ts'
import { dropAlertMarks } from '../markdown/read/drop-alert-marks.ts'
import type { Overgrowth } from '../markdown/read/find-overgrowth.ts'
import { liftFrontMatter } from '../markdown/read/lift-front-matter.ts'
import { listLines } from '../markdown/read/list-lines.ts'
import { parseMarkdown } from '../markdown/read/parse-markdown.ts'
import { unlistDays } from '../markdown/read/unlist-days.ts'
import { findDateOrder } from '../time/date-order.ts'
import { builtinVocabulary, narrowVocabulary, type Vocabulary, withDateOrder } from '../vocabulary/vocabulary.ts'
import { dateFromPath } from './date-from-path.ts'
import { type FoundParts, findParts } from './find-parts.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import { findHeadingLanguage } from './heading-language.ts'
import { hideMarks } from './hide-marks.ts'
import { type LabelledValue, readLabelledValues } from './labelled-value.ts'
import { detectLanguage } from './language.ts'
import { findManagedMarks } from './managed-marks.ts'
import { type DocumentSection, readSectionTree } from './section-tree.ts'
import { type Extent, splitIncidents } from './split-incidents.ts'
import { readValuesByForm } from './values-by-form.ts'

export interface OpenOptions {
  /** Where the document lies; its file name may state a day. */
  readonly path?: string | undefined
  /** What the team calls things. @default all languages that the kit knows */
  readonly vocabulary?: Vocabulary | undefined
}

/** The whole of a document, or one of several incidents in it. */
export interface DocumentPart {
  /** False for one of several incidents. */
  readonly whole: boolean
  readonly tree: Root
  /** What its sections cover: more than its tree, where the file has several incidents. */
  readonly extent: Extent
  readonly sections: DocumentSection
  readonly frontMatter: FrontMatter | null
  readonly labels: readonly LabelledValue[]
}

/** A document as all that reads it sees it: parsed once, in the words of its own language. */
export interface OpenedDocument {
  readonly path: string | null
  /** As it was given. */
  readonly text: string
  /** The text with its lines; the marks of managed parts are blank in it. Offsets are those of `text`. */
  readonly source: SourceText
  /** As its author meant it: a line that begins with a day is no item of a list, and lines behind "・" are one. */
  readonly tree: Root
  /** Where the document is more deeply nested than can be parsed; its tree is then one of plain lines. */
  readonly overgrowth: Overgrowth | null
  readonly language: string | null
  /** The words of the document's language, of that of its headings, and of the team; with its order of day and month. */
  readonly vocabulary: Vocabulary
  readonly whole: DocumentPart
  /** The incidents in it, in order; the whole where it has one, or none. */
  readonly incidents: readonly [DocumentPart, ...DocumentPart[]]
  readonly managed: FoundParts
}

/** Opens a document: parses it, and finds what each reader of it needs. Sections, labels and parts are found on first use. */
export function openDocument(text: string, options: OpenOptions = {}): OpenedDocument {
  const { path = null, vocabulary: known = builtinVocabulary() } = options
  const given = parseMarkdown(text)
  const marks = findManagedMarks(given.tree)
  const source = hideMarks(text, marks)
  // A mark may part what is one list without it.
  const { tree, overgrowth } = marks.length === 0 ? given : parseMarkdown(source.value)
  const language = detectLanguage(source.value, known)
  if (!overgrowth) {
    liftFrontMatter(tree, source)
    dropAlertMarks(tree, source)
    unlistDays(tree, source, narrowVocabulary(known, language))
    listLines(tree, source)
  }
  const spoken = narrowVocabulary(known, language, findHeadingLanguage(tree, language, known))
  const fileDay = dateFromPath(path)
  const dateOrder = findDateOrder(source.value, fileDay === null ? [] : [fileDay]) ?? spoken.dateOrder
  const vocabulary = withDateOrder(spoken, dateOrder)

  const openPart = (part: Root, extent: Extent, whole: boolean): DocumentPart => {
    const frontMatter = once(() => (whole ? readFrontMatter(part, source) : null))
    const sections = once(() => readSectionTree(part, source, vocabulary))
    const labels = once(() => {
      const known = readLabelledValues(sections(), frontMatter(), source, vocabulary)
      return language === null ? [...known, ...readValuesByForm(sections(), frontMatter(), known, source)] : known
    })
    return {
      whole,
      tree: part,
      extent,
      get sections() {
        return sections()
      },
      get frontMatter() {
        return frontMatter()
      },
      get labels() {
        return labels()
      },
    }
  }
  const whole = openPart(tree, { nodes: tree.children, start: 0, end: text.length }, true)
  const incidents = once((): OpenedDocument['incidents'] => {
    const [first, ...others] = splitIncidents(tree, source, vocabulary).map(({ root, extent }) =>
      openPart(root, extent, false),
    )
    return first ? [first, ...others] : [whole]
  })
  const managed = once(() => findParts(text, marks))
  return {
    path,
    text,
    source,
    tree,
    overgrowth,
    language,
    vocabulary,
    whole,
    get incidents() {
      return incidents()
    },
    get managed() {
      return managed()
    },
  }
}

function once<Value>(find: () => Value): () => Value {
  let found: { readonly value: Value } | undefined
  return () => {
    found ??= { value: find() }
    return found.value
  }
}
