import type { PatternCore } from '../schema/analysis/analysis.ts'
import type { Evidence } from '../schema/analysis/match.ts'
import { makeEvidence } from '../similarity/corpus/evidence.ts'
import { compareOnset, onsetOf } from '../similarity/corpus/onset.ts'
import type { OrderedCorpus } from '../similarity/corpus/ordered-corpus.ts'
import { quoteText } from '../similarity/corpus/quote.ts'
import { round } from '../similarity/similarity.ts'
import { groupTerms, relevance } from '../similarity/words/group-terms.ts'
import type { TermVector } from '../similarity/words/term-space.ts'
import { compareText } from '../text/compare-text.ts'
import { countEach } from '../text/count-each.ts'
import { centralSignature } from './central-signature.ts'
import { type MechanismGroup, pairKey } from './find-mechanisms.ts'
import { findMentions } from './find-mentions.ts'
import { findResolutions } from './find-resolutions.ts'
import { nameMechanism } from './name-mechanism.ts'
import { openActionsOf } from './open-actions.ts'
import { medianGapDays, patternId, sharedComponents } from './pattern-parts.ts'
import { relevantPassage, showingPassage } from './telling-passage.ts'

/** Tells what a group of incidents has in common, what recovered it each time and what was promised. */
export function describeMechanism(corpus: OrderedCorpus, group: MechanismGroup): PatternCore {
  const { similarity, subjects } = corpus
  const terms = groupTerms(group.members.map((index) => similarity.space.vector(index)))
  const members = group.members
    .flatMap((index) => {
      const subject = subjects[index]
      return subject ? [{ index, subject }] : []
    })
    .sort((a, b) => compareOnset(a.subject.incident, b.subject.incident))
  const signature = centralSignature(corpus, group.members, terms) ?? group.signature
  const components = sharedComponents(corpus, group.members)
  return {
    id: group.judged?.id ?? group.foundId ?? mechanismId(corpus, group),
    title:
      group.judged?.name ??
      nameMechanism(
        corpus,
        members.map(({ index }) => index),
        signature,
        terms,
      ),
    kind: 'mechanism',
    members: members.map(({ index, subject }) => ({
      incident: subject.incident.id,
      date: onsetOf(subject.incident),
      score: meanScore(group, index),
      evidence: memberEvidence(corpus, group, signature, index, terms),
    })),
    mentions: findMentions(
      corpus,
      members.map(({ subject }) => subject),
    ),
    signatures: [...new Set([...(signature === null ? [] : [signature]), ...sharedSignatures(group)])],
    components,
    firstSeen: firstOf(members.map(({ subject }) => onsetOf(subject.incident))),
    lastSeen: firstOf(members.map(({ subject }) => onsetOf(subject.incident)).reverse()),
    medianGapDays: medianGapDays(members.map(({ subject }) => subject.incident)),
    resolutions: members.flatMap(({ subject }) => findResolutions(corpus, subject, terms)),
    openActions: members.flatMap(({ subject }) => openActionsOf(corpus, subject, terms)),
    confidence: confidenceOf(group),
  }
}

/** The id of a group as it is found. */
export function mechanismId(corpus: OrderedCorpus, { members }: Pick<MechanismGroup, 'members'>): string {
  const inOrder = members
    .flatMap((index) => {
      const incident = corpus.subjects[index]?.incident
      return incident ? [{ index, incident }] : []
    })
    .sort((a, b) => compareOnset(a.incident, b.incident))
  return patternId(sharedByFirst(corpus, inOrder), inOrder[0]?.incident)
}

/**
 * What the two earliest share in their causes, for the id: later members change nothing of it, as they might of what most
 * share. Of several the first by name, since which is the rarest depends on all the others.
 */
function sharedByFirst({ similarity }: OrderedCorpus, members: ReadonlyArray<{ readonly index: number }>): string {
  const [first, second] = members.map(({ index }) => similarity.causes(index))
  return [...(first ?? [])].filter((signature) => second?.has(signature)).sort(compareText)[0] ?? 'alike'
}

function meanScore(group: MechanismGroup, index: number): number {
  const others = group.members.filter((other) => other !== index)
  const sum = others.reduce((total, other) => total + (group.judgements.get(pairKey(index, other))?.confidence ?? 0), 0)
  return others.length === 0 ? 0 : round(sum / others.length)
}

/** The document itself says that it is the same, in more than a name in a list. */
const fewestStated = 5

function memberEvidence(
  { similarity, subjects }: OrderedCorpus,
  group: MechanismGroup,
  signature: string | null,
  index: number,
  terms: TermVector,
): Evidence[] {
  const subject = subjects[index]
  if (subject === undefined) return []
  const passages = similarity.profiles[index]?.passages ?? []
  const evidence: Evidence[] = []
  const told = showingPassage(passages, signature, subject.incident.language)
  if (told) evidence.push(makeEvidence(subject, 'signature', told))
  const said = new Set<string>()
  for (const other of group.members) {
    const stated = group.judgements.get(pairKey(index, other))?.stated
    if (stated?.by !== subject.incident || stated.kind === 'mention' || said.has(stated.quote)) continue
    said.add(stated.quote)
    evidence.push(makeEvidence(subject, 'statement', quoteText(stated.quote, ['relations', stated.index], 'quote')))
  }
  const full = evidence.filter(({ kind, quote }) => kind !== 'statement' || quote.split(' ').length >= fewestStated)
  if (full.length > 0) return full
  if (evidence.length > 0) return evidence
  const best = relevantPassage(
    passages,
    (passage) => relevance(similarity.space, passage, terms),
    subject.incident.language,
  )
  return best ? [makeEvidence(subject, 'wording', best)] : []
}

function sharedSignatures(group: MechanismGroup): string[] {
  const shared = group.members.flatMap((i, a) =>
    group.members.slice(a + 1).flatMap((j) => group.judgements.get(pairKey(i, j))?.sharedCauses ?? []),
  )
  return [...countEach(shared)].sort(([a, m], [b, n]) => n - m || compareText(a, b)).map(([signature]) => signature)
}

/** High where every member is tied in by a person's word or by near certainty. */
function confidenceOf(group: MechanismGroup): PatternCore['confidence'] {
  const surest = group.members.map((index) =>
    Math.max(
      0,
      ...group.members.filter((j) => j !== index).map((j) => group.judgements.get(pairKey(index, j))?.confidence ?? 0),
    ),
  )
  const least = Math.min(...surest)
  return least >= 0.9 ? 'high' : least >= 0.75 ? 'medium' : 'low'
}

function firstOf(dates: ReadonlyArray<string | null>): string | null {
  return dates.find((date) => date !== null) ?? null
}
