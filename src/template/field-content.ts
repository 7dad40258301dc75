import type { List, RootContent, Table } from 'mdast'
import type { MarkdownStyle } from '../markdown/write/write-markdown.ts'
import type { TimelineHeading } from '../time/timeline-clock.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import type { TextReader } from './text-reader.ts'

/** How a section of the template shows its entries. */
export interface SectionForm {
  readonly source: string
  /** The words by which the template is read. */
  readonly vocabulary: Vocabulary
  readonly style: MarkdownStyle
  readonly reader: TextReader
  readonly tables: readonly Table[]
  readonly list: List | null
  /** The first subheading that is an entry ("### Root Cause 1: …"), where entries have headings of their own. */
  readonly itemHeading: string | null
  /** 1 to 6: the level of headings inside the section. */
  readonly level: 1 | 2 | 3 | 4 | 5 | 6
  /** What the heading of the section says of its times. */
  readonly timeHeading: TimelineHeading
}

/** What a field becomes in its section. */
export interface FieldContent {
  readonly text: string
  /** The table of the template that `text` stands for; null where it stands for the whole body. */
  readonly carrier: RootContent | null
}
