import type { Root } from 'mdast'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { SourceMapBuilder } from '../diagnostic/source-map.ts'
import type { FrontMatter } from '../document/front-matter.ts'
import { type Region, walkRegions } from '../document/region.ts'
import type { Extent } from '../document/split-incidents.ts'
import type { SourceText } from '../markdown/read/source-text.ts'
import type { SectionKind } from '../schema/incident/section.ts'
import type { FieldName } from '../vocabulary/language.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import type { Fact } from './fact.ts'

/** A document in the middle of being read: what every field is read from, and where it notes its places. */
export interface Reading {
  readonly path: string | null
  /** False for one of several incidents in a file. */
  readonly whole: boolean
  /** What its sections cover: more than what tells the incident, where the file tells several. */
  readonly extent: Extent
  readonly language: string | null
  readonly source: SourceText
  readonly root: Root
  readonly vocabulary: Vocabulary
  readonly document: Region
  readonly frontMatter: FrontMatter | null
  readonly facts: readonly Fact[]
  readonly places: SourceMapBuilder
  report(diagnostic: Omit<Diagnostic, 'file'>): void
}

/** The facts of a field, those among the metadata first. */
export function factsOf({ facts }: Reading, field: FieldName): Fact[] {
  const found = facts.filter((fact) => fact.field === field)
  return [...found.filter(({ leading }) => leading), ...found.filter(({ leading }) => !leading)]
}

/**
 * The outermost regions of a kind. A heading counts more than a bold label: where both are there, the labels are asides.
 */
export function regionsOf({ document }: Reading, ...kinds: readonly SectionKind[]): Region[] {
  const is = (region: Region): boolean => region.kinds.some((kind) => kinds.includes(kind))
  const found = [...walkRegions(document)].filter((region) => {
    if (!is(region)) return false
    for (let at = region.parent; at; at = at.parent) if (is(at)) return false
    return true
  })
  const headings = found.filter(({ origin }) => origin === 'heading')
  return headings.length > 0 ? headings : found
}
