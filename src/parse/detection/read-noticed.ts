import type { Place } from '../../diagnostic/place.ts'
import type { NoticedBy } from '../../schema/incident/detection.ts'
import type { SectionKind } from '../../schema/incident/section.ts'
import { matchesAny } from '../../vocabulary/word-pattern.ts'
import type { LabelledPassage } from '../labelled-passages.ts'
import type { ParseContext } from '../parse-context.ts'
import { type Asked, deniesAlert, findNoticed } from './find-noticed.ts'
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
    firstIn(labels, 'label', context) ??
    firstIn(section, 'section', context) ??
    firstIn(brief(section), 'label', context) ??
    firstIn(rows, 'none', context) ??
    firstIn(sentences, 'none', context)
  )
}

function firstIn(
  passages: readonly { readonly text: string; readonly place: Place | null }[],
  asked: Asked,
  context: ParseContext,
): NoticedBy | null {
  for (const { text, place } of passages) {
    const by = findNoticed(text, asked, context.vocabulary)
    // "No alert fired; a user reported it" names the user, "no alert rule existed" nobody.
    if (by === null || (by === 'alert' && isUnwarned(text, context))) continue
    context.places.set(['detection', 'noticedBy'], place)
    return by
  }
  return null
}

/** Words of a section that says no more than a label would. */
const mostWordsOfLabel = 12

function brief(section: readonly Sentence[]): readonly Sentence[] {
  const words = section.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
  return words <= mostWordsOfLabel ? section : []
}

/** Whether a text says that nothing warned of the fault. */
export function isUnwarned(text: string, { vocabulary }: ParseContext): boolean {
  return matchesAny(text, vocabulary.warnings.get('unwarned')) || deniesAlert(text, vocabulary)
}
