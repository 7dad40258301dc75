import { makeEvidence } from '../similarity/corpus/evidence.ts'
import type { OrderedCorpus } from '../similarity/corpus/ordered-corpus.ts'
import { quoteText } from '../similarity/corpus/quote.ts'
import { compareText } from '../text/compare-text.ts'
import { groupEntries } from '../text/group-entries.ts'
import { compareMembers, type FoundPattern, type TiedMember } from './found-pattern.ts'
import { patternId } from './pattern-id.ts'

/** A symptom that more of the incidents show than this share, and than so many, says nothing of any of them. Chosen by hand. */
const commonShare = 0.2
const mostOfFew = 3

/** Finds incidents that were felt alike: the same symptom in title, summary, impact or detection, or the same title. */
export function findSymptoms(corpus: OrderedCorpus, mechanisms: readonly FoundPattern[]): FoundPattern[] {
  const groups = [...bySymptom(corpus), ...byTitle(corpus)]
  const most = Math.max(mostOfFew, commonShare * corpus.subjects.length)
  const indices = mechanisms.map(({ members }) => new Set(members.map(({ index }) => index)))
  return groups
    .filter(({ shown }) => shown.length >= 2 && shown.length <= most)
    .filter(({ shown }) => !indices.some((members) => shown.every(({ index }) => members.has(index))))
    .filter((group, _, all) => !all.some((other) => isPartOf(group, other)))
    .map(describeSymptom)
    .sort((a, b) => compareText(a.id, b.id))
}

interface SymptomGroup {
  readonly id: string
  readonly title: string
  readonly signature: string | null
  readonly shown: readonly TiedMember[]
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
        return passage ? [{ index, subject, score: 1, evidence: [makeEvidence(subject, 'signature', passage)] }] : []
      }),
    }))
}

function byTitle({ subjects }: OrderedCorpus): SymptomGroup[] {
  const titled = subjects.flatMap((subject, index): [string, TiedMember][] => {
    const { title } = subject.incident
    if (title === null) return []
    // Days and times differ from one to the next; 503 and 404 are not the same.
    const key = title
      .toLowerCase()
      .replace(/\b\d{4}[-./]\d{1,2}[-./]\d{1,2}\b|\b\d{1,2}:\d{2}\b/g, ' ')
      .replace(/[\s:–—-]+/g, ' ')
      .trim()
    if (key.split(' ').length < 2) return []
    const evidence = makeEvidence(subject, 'wording', quoteText(title, ['title']))
    return [[key, { index, subject, score: 1, evidence: [evidence] }]]
  })
  return [...groupEntries(titled).values()].map((shown) => ({
    id: 'same-title',
    title: shown[0]?.subject.incident.title ?? '',
    signature: null,
    shown,
  }))
}

function describeSymptom({ id, title, signature, shown }: SymptomGroup): FoundPattern {
  const members = [...shown].sort(compareMembers)
  return {
    id: patternId(id, members[0]),
    title,
    kind: 'symptom',
    members,
    signatures: signature === null ? [] : [signature],
    terms: new Map(),
    // An equal title alone may be a form of the team's.
    confidence: signature === null ? 'low' : 'medium',
  }
}
