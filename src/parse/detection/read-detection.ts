import { isAbsent } from '../../document/is-absent.ts'
import type { Detection } from '../../schema/incident/detection.ts'
import type { SectionKind } from '../../schema/incident/section.ts'
import type { TimelineEntry } from '../../schema/incident/timeline-entry.ts'
import { readTime } from '../../time/read-time.ts'
import { readProse } from '../field/prose.ts'
import { labelledPassages } from '../labelled-passages.ts'
import type { ParseContext } from '../parse-context.ts'
import { timelineRows } from '../timeline/timeline-rows.ts'
import { proseSentences } from './prose-sentences.ts'
import { type DetectionSources, readNoticed } from './read-noticed.ts'
import { readWarned } from './read-warned.ts'

/** Sections of plans, of remedies and of other documents; the timeline is read by its rows. */
const closed: ReadonlySet<SectionKind> = new Set([
  'action-items',
  'references',
  'appendix',
  'resolution',
  'timeline',
  'detection',
])

/** How the incident was noticed, from its section, a labelled value or the timeline; null where nothing is said. */
export function readDetection(timeline: readonly TimelineEntry[], context: ParseContext): Detection | null {
  const { vocabulary, places } = context
  const prose = readProse(['detection'], 'detection', context)
  const labels = labelledPassages((label) => vocabulary.noticedLabels.get(label) !== undefined, context).filter(
    ({ text }) => !isAbsent(text, vocabulary) && !isTime(text, context),
  )
  const [label] = labels
  if (prose === null && label) places.set(['detection'], label.place)
  const sources: DetectionSources = {
    labels,
    section: proseSentences((kinds) => kinds.includes('detection') && !kinds.includes('action-items'), context),
    rows: timelineRows(timeline, context).map((row) => ({ ...row, kinds: ['timeline'] })),
    sentences: proseSentences((kinds) => !kinds.some((kind) => closed.has(kind)), context),
  }
  const noticedBy = readNoticed(sources, context)
  const warned = readWarned({ ...sources, noticedBy }, context)
  const words = prose ?? label ?? null
  if (words === null && noticedBy === null && warned === null) return null
  if (words === null) {
    const fact = noticedBy === null ? 'warned' : 'noticedBy'
    places.set(['detection'], places.place(['detection', fact]))
  }
  return { text: words?.text ?? null, markdown: words?.markdown ?? null, noticedBy, warned }
}

/** "Detected: 10:30" gives a time and nobody. */
function isTime(text: string, { vocabulary }: ParseContext): boolean {
  const written = readTime(text, vocabulary)
  return written !== null && text.length - written.length < 12
}
