import type { PatternCore } from '../schema/analysis/analysis.ts'
import type { Evidence } from '../schema/analysis/match.ts'
import { makeEvidence } from '../similarity/corpus/evidence.ts'
import { compareOnset, onsetOf } from '../similarity/corpus/onset.ts'
import type { OrderedCorpus } from '../similarity/corpus/ordered-corpus.ts'
import { quoteText } from '../similarity/corpus/quote.ts'
import { compareText } from '../text/compare-text.ts'
import { groupEntries } from '../text/group-entries.ts'
import { medianGapDays, patternId, sharedComponents } from './pattern-parts.ts'

/** A symptom that more of the incidents show than this share (and than three) tells nothing of any of them. */
const commonShare = 0.2

interface Shown {
  readonly index: number
  readonly evidence: Evidence
}

/** Finds incidents that were felt alike: the same symptom in title, summary, impact or detection, or the same title. */
export function findSymptoms(corpus: OrderedCorpus, mechanisms: readonly PatternCore[]): PatternCore[] {
  const groups = [...bySymptom(corpus), ...byTitle(corpus)]
  const most = Math.max(3, commonShare * corpus.subjects.length)
  return groups
    .filter(({ shown }) => shown.length >= 2 && shown.length <= most)
    .filter(({ shown }) => {
      const ids = shown.map(({ index }) => corpus.subjects[index]?.incident.id ?? '')
      return !mechanisms.some(({ members }) => ids.every((id) => members.some(({ incident }) => incident === id)))
    })
    .filter((group, _, all) => !all.some((other) => isPartOf(group, other)))
    .map((group) => describeSymptom(corpus, group))
    .sort((a, b) => compareText(a.id, b.id))
}

interface SymptomGroup {
  readonly id: string
  readonly title: string
  readonly signature: string | null
  readonly shown: readonly Shown[]
}

/** Those with one title say nothing more where all of them show one symptom. */
function isPartOf({ signature, shown }: SymptomGroup, other: SymptomGroup): boolean {
  if (signature !== null || other.signature === null) return false
  return shown.every(({ index }) => other.shown.some((one) => one.index === index))
}

function bySymptom({ signatures, similarity, subjects }: OrderedCorpus): SymptomGroup[] {
  const zones = new Set(['title', 'summary', 'impact', 'detection'])
  return signatures
    .filter(({ kind }) => kind === 'symptom')
    .map(({ id, title }) => ({
      id,
      title,
      signature: id,
      shown: subjects.flatMap((subject, index) => {
        const passage = similarity.profiles[index]?.passages.find(
          ({ zone, signatures: found }) => zones.has(zone) && found.some(({ signature }) => signature === id),
        )
        return passage ? [{ index, evidence: makeEvidence(subject, 'signature', passage) }] : []
      }),
    }))
}

function byTitle({ subjects }: OrderedCorpus): SymptomGroup[] {
  const titled = subjects.flatMap((subject, index): [string, Shown][] => {
    const { title } = subject.incident
    if (title === null) return []
    // Days and times differ from one to the next; 503 and 404 are not the same.
    const key = title
      .toLowerCase()
      .replace(/\b\d{4}[-./]\d{1,2}[-./]\d{1,2}\b|\b\d{1,2}:\d{2}\b/g, ' ')
      .replace(/[\s:–—-]+/g, ' ')
      .trim()
    if (key.split(' ').length < 2) return []
    return [[key, { index, evidence: makeEvidence(subject, 'wording', quoteText(title, ['title'])) }]]
  })
  return [...groupEntries(titled).values()].map((shown) => ({
    id: 'same-title',
    title: subjects[shown[0]?.index ?? 0]?.incident.title ?? '',
    signature: null,
    shown,
  }))
}

function describeSymptom(corpus: OrderedCorpus, { id, title, signature, shown }: SymptomGroup): PatternCore {
  const members = shown
    .flatMap(({ index, evidence }) => {
      const incident = corpus.subjects[index]?.incident
      return incident ? [{ incident, evidence }] : []
    })
    .sort((a, b) => compareOnset(a.incident, b.incident))
  const onsets = members.flatMap(({ incident }) => onsetOf(incident) ?? [])
  return {
    id: patternId(id, members[0]?.incident),
    title,
    kind: 'symptom',
    members: members.map(({ incident, evidence }) => ({
      incident: incident.id,
      date: onsetOf(incident),
      score: 1,
      evidence: [evidence],
    })),
    mentions: [],
    signatures: signature === null ? [] : [signature],
    components: sharedComponents(
      corpus,
      shown.map(({ index }) => index),
    ),
    firstSeen: onsets[0] ?? null,
    lastSeen: onsets.at(-1) ?? null,
    medianGapDays: medianGapDays(members.map(({ incident }) => incident)),
    resolutions: [],
    openActions: [],
    confidence: 'medium',
  }
}
