import type { Place } from '../../diagnostic/place.ts'
import type { NoticedBy } from '../../schema/incident/detection.ts'
import type { SectionKind } from '../../schema/incident/section.ts'
import type { Warning } from '../../vocabulary/word-groups.ts'
import type { LabelledPassage } from '../labelled-passages.ts'
import type { ParseContext } from '../parse-context.ts'
import { findNoticed } from './find-noticed.ts'
import type { Sentence } from './prose-sentences.ts'

/** What may say who noticed, the surest first. */
export interface DetectionSources {
  readonly labels: readonly LabelledPassage[]
  /** Of the section on detection. */
  readonly section: readonly Sentence[]
  readonly rows: readonly Sentence[]
  /** Of the other sections. */
  readonly sentences: readonly Sentence[]
}

/** Sections that report what happened; none at all is a section whose heading is not known. */
const reporting: ReadonlySet<SectionKind> = new Set(['summary', 'impact', 'background', 'metadata'])

/** Who or what noticed first, with its place; null where the document does not say. */
export function readNoticed(sources: DetectionSources, context: ParseContext): NoticedBy | null {
  const { labels, section, rows } = sources
  const sentences = sources.sentences.filter(({ kinds }) => kinds.every((kind) => reporting.has(kind)))
  return (
    firstIn(labels, true, context) ??
    firstIn(section, false, context) ??
    firstIn(section, true, context) ??
    firstIn(rows, false, context) ??
    firstIn(sentences, false, context)
  )
}

function firstIn(
  passages: readonly { readonly text: string; readonly place: Place | null }[],
  isAsked: boolean,
  context: ParseContext,
): NoticedBy | null {
  for (const { text, place } of passages) {
    const by = findNoticed(text, isAsked, context.vocabulary)
    // "No alert fired; a user reported it" names the user, "no alert rule existed" nobody.
    if (by === null || (by === 'alert' && shows('unwarned', text, context))) continue
    context.places.set(['detection', 'noticedBy'], place)
    return by
  }
  return null
}

/** Whether a text shows one of the kinds of warning. */
export function shows(warning: Warning, text: string, { vocabulary }: ParseContext): boolean {
  const lower = text.toLowerCase()
  return (vocabulary.warnings.get(warning) ?? []).some((pattern) => pattern.test(lower))
}
