import type { CheckIdOf } from '../diagnostic/checks.ts'
import type { Place } from '../diagnostic/place.ts'
import type { SourceMapBuilder } from '../diagnostic/source-map.ts'
import type { LabelledValue } from '../document/labelled-value.ts'
import type { DocumentPart, OpenedDocument } from '../document/open-document.ts'
import { type DocumentSection, walkSections } from '../document/section-tree.ts'
import type { SectionKind } from '../schema/incident/section.ts'
import type { Signature } from '../signature/signature.ts'
import type { FieldName } from '../vocabulary/language.ts'

/** What every field of an incident is read from, and where its places and problems are noted. */
export interface ParseContext
  extends Pick<OpenedDocument, 'path' | 'source' | 'language' | 'vocabulary' | 'overgrowth'>,
    Omit<DocumentPart, 'whole'> {
  /** False for one of several incidents in a file. */
  readonly whole: boolean
  readonly places: SourceMapBuilder
  /** The failure signatures that its text is searched for. */
  readonly signatures: readonly Signature[]
  /** Reports what of the document could not be read, or could be read in two ways; the catalogue gives the severity. */
  report(check: CheckIdOf<'parser'>, message: string, place: Place | null): void
}

/** The labels of a field, those among the metadata first. */
export function labelledValues({ labels }: ParseContext, field: FieldName): LabelledValue[] {
  const found = labels.filter((labelled) => labelled.field === field)
  return [...found.filter(({ leading }) => leading), ...found.filter(({ leading }) => !leading)]
}

/**
 * The outermost sections of a kind. A heading counts more than a bold label: where both are there, the labels are asides.
 */
export function sectionsOf({ sections }: ParseContext, ...kinds: readonly SectionKind[]): DocumentSection[] {
  const is = (section: DocumentSection): boolean => section.kinds.some((kind) => kinds.includes(kind))
  const found = [...walkSections(sections)].filter((section) => {
    if (!is(section)) return false
    for (let at = section.parent; at; at = at.parent) if (is(at)) return false
    return true
  })
  const headings = found.filter(({ origin }) => origin === 'heading')
  return headings.length > 0 ? headings : found
}
