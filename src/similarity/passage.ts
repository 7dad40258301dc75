import type { RecordPath } from '../diagnostic/source-map.ts'
import type { Incident } from '../schema/incident/incident.ts'
import type { SectionKind } from '../schema/incident/section.ts'
import { normalizePhrase } from '../vocabulary/normalize-phrase.ts'
import { vocabularyOf } from '../vocabulary/vocabulary.ts'
import { type Quote, quotePart } from './corpus/quote.ts'
import { splitSentences } from './words/split-sentences.ts'

/** What a sentence is about, as far as its place in the document shows. */
export type Zone =
  | 'title'
  | 'summary'
  | 'cause'
  | 'impact'
  | 'detection'
  | 'fix'
  | 'timeline'
  | 'action'
  | 'lesson'
  | 'reference'
  | 'other'

/** One sentence, list item or table row. */
export interface Passage extends Quote {
  readonly zone: Zone
}

const zoneOfSection: Record<SectionKind, Zone> = {
  metadata: 'reference',
  summary: 'summary',
  services: 'impact',
  impact: 'impact',
  'root-causes': 'cause',
  'contributing-factors': 'cause',
  trigger: 'cause',
  timeline: 'timeline',
  detection: 'detection',
  resolution: 'fix',
  'action-items': 'action',
  lessons: 'lesson',
  references: 'reference',
  background: 'other',
  appendix: 'other',
  other: 'other',
}

/**
 * Reads everything that a record says, sentence by sentence. What a field holds comes from the field; a section comes in
 * only where no field took it, so that nothing is counted twice.
 */
export function readPassages(incident: Incident): readonly Passage[] {
  const passages: Passage[] = []
  const held = new Set<Zone>()
  const add = (zone: Zone, text: string | null | undefined, at: RecordPath, ...key: readonly string[]) => {
    for (const sentence of splitSentences(text ?? '')) passages.push({ zone, ...quotePart(sentence, at, ...key) })
    if (text) held.add(zone)
  }
  if (incident.title) add('title', incident.title, ['title'])
  add('summary', incident.summary?.text, ['summary'], 'text')
  // What only contributed is a cause where the document states no other.
  const factorZone = incident.rootCauses.some(({ role }) => role !== 'contributing') ? 'other' : 'cause'
  for (const [i, cause] of incident.rootCauses.entries()) {
    const zone = cause.role === 'contributing' ? factorZone : 'cause'
    add(zone, cause.title, ['rootCauses', i, 'title'])
    add(zone, cause.text, ['rootCauses', i, 'text'])
  }
  for (const [i, factor] of incident.contributingFactors.entries()) {
    if (!incident.rootCauses.some(({ text }) => text === factor)) add(factorZone, factor, ['contributingFactors', i])
  }
  add('impact', incident.impact?.text, ['impact'], 'text')
  add('detection', incident.detection?.text, ['detection'], 'text')
  add('fix', incident.resolution?.markdown, ['resolution'], 'markdown')
  for (const [i, entry] of incident.timeline.entries())
    add('timeline', entry.event.text, ['timeline', i, 'event'], 'text')
  for (const [i, item] of incident.actionItems.entries()) add('action', item.text, ['actionItems', i], 'text')
  for (const [i, lesson] of incident.lessons.entries()) add('lesson', lesson, ['lessons', i])
  for (const { zone, markdown, at, isAnalysis } of sectionsByZone(incident)) {
    if (zone === 'reference') continue
    if (zone === 'other' || isAnalysis || !held.has(zone)) add(zone, markdown, at)
  }
  return passages
}

/** Sections of which the record has no field: what an analysis says of the cause stands beside the causes that are stated. */
const unclaimed: ReadonlySet<SectionKind> = new Set(['background', 'other'])

interface ZonedSection {
  readonly zone: Zone
  readonly isAnalysis: boolean
  readonly markdown: string
  readonly at: RecordPath
}

/** A section that is not recognised itself belongs to what stands over it. */
function* sectionsByZone({ sections, language }: Incident): Generator<ZonedSection> {
  const { analysisHeadings } = vocabularyOf(language)
  const above: Array<{ level: number; zone: Zone; isAnalysis: boolean }> = []
  for (const [i, section] of sections.entries()) {
    while ((above.at(-1)?.level ?? -1) >= section.level) above.pop()
    const over = above.at(-1)
    const isHeading = unclaimed.has(section.kind) && analysisHeadings.has(normalizePhrase(section.title ?? ''))
    const inherits = section.kind === 'other' && over !== undefined && !isHeading
    const zone = isHeading ? 'cause' : inherits ? over.zone : zoneOfSection[section.kind]
    const isAnalysis = isHeading || (inherits && over.isAnalysis)
    // What stands before the first heading holds nothing of what follows.
    if (section.level > 0) above.push({ level: section.level, zone, isAnalysis })
    yield { zone, isAnalysis, markdown: section.markdown, at: ['sections', i, 'markdown'] }
  }
}
