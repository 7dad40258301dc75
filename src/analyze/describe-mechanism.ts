import { compareText } from '../diagnostic/compare.ts'
import type { Pattern } from '../schema/analysis.ts'
import type { Evidence } from '../schema/match.ts'
import { makeEvidence } from './evidence.ts'
import { bySignature } from './explain-pair.ts'
import { type MechanismGroup, pairKey } from './find-mechanisms.ts'
import { findMentions } from './find-mentions.ts'
import { findResolutions } from './find-resolutions.ts'
import { findThemes } from './find-themes.ts'
import { groupTerms, relevance } from './group-terms.ts'
import { compareOnset, onsetOf } from './onset.ts'
import { openActionsOf } from './open-actions.ts'
import type { OrderedCorpus } from './ordered-corpus.ts'
import { medianGapDays, patternId, sharedComponents } from './pattern-parts.ts'
import { round } from './similarity.ts'
import type { Subject } from './subject.ts'
import type { TermVector } from './term-space.ts'

/** Tells what a group of incidents has in common, what recovered it each time and what was promised. */
export function describeMechanism(corpus: OrderedCorpus, group: MechanismGroup): Pattern {
  const { similarity, subjects, signatures } = corpus
  const terms = groupTerms(group.members.map((index) => similarity.space.vectors[index] ?? new Map()))
  const members = group.members
    .flatMap((index) => {
      const subject = subjects[index]
      return subject ? [{ index, subject }] : []
    })
    .sort((a, b) => compareOnset(a.subject.incident, b.subject.incident))
  const title = signatures.find(({ id }) => id === group.signature)?.title
  const components = sharedComponents(corpus, group.members)
  return {
    id: patternId(group.signature ?? 'alike', members[0]?.subject.incident),
    title: title
      ? [...new Set([title, ...telltales(terms, corpus, group), ...components.slice(0, 2)])].join(' · ')
      : titleOf(members.map(({ subject }) => subject)),
    kind: 'mechanism',
    members: members.map(({ index, subject }) => ({
      incident: subject.incident.id,
      date: onsetOf(subject.incident),
      score: meanScore(group, index),
      evidence: memberEvidence(corpus, group, index, subject, terms),
    })),
    mentions: findMentions(
      corpus,
      members.map(({ subject }) => subject),
    ),
    signatures: group.signature === null ? [] : sharedSignatures(group),
    components,
    firstSeen: firstOf(members.map(({ subject }) => onsetOf(subject.incident))),
    lastSeen: firstOf(members.map(({ subject }) => onsetOf(subject.incident)).reverse()),
    medianGapDays: medianGapDays(members.map(({ subject }) => subject.incident)),
    resolutions: members.flatMap(({ subject }) => findResolutions(corpus, subject, terms)),
    openActions: members.flatMap(({ subject }) => openActionsOf(corpus, subject, terms)),
    confidence: confidenceOf(group),
  }
}

/** What kind of thing it was, where all members name it: `iscsi`. */
function telltales(terms: TermVector, { similarity }: OrderedCorpus, group: MechanismGroup): string[] {
  return [...terms]
    .filter(([term]) => /^[a-z][a-z0-9-]{2,}$/.test(term) && findThemes(term, [term]).includes('network-storage'))
    .filter(([term]) => group.members.every((index) => similarity.space.vectors[index]?.has(term)))
    .sort(([a, m], [b, n]) => n - m || compareText(a, b))
    .slice(0, 1)
    .map(([term]) => term)
}

function meanScore(group: MechanismGroup, index: number): number {
  const others = group.members.filter((other) => other !== index)
  const sum = others.reduce((total, other) => total + (group.judgements.get(pairKey(index, other))?.confidence ?? 0), 0)
  return others.length === 0 ? 0 : round(sum / others.length)
}

function memberEvidence(
  { similarity }: OrderedCorpus,
  group: MechanismGroup,
  index: number,
  subject: Subject,
  terms: TermVector,
): Evidence[] {
  const evidence: Evidence[] = []
  const told = group.signature === null ? undefined : bySignature(similarity, index).get(group.signature)
  if (told) evidence.push(makeEvidence(subject, 'signature', told.at, told.text))
  const said = new Set<string>()
  for (const other of group.members) {
    const stated = group.judgements.get(pairKey(index, other))?.stated
    if (stated?.by !== subject.incident || stated.kind === 'mention' || said.has(stated.quote)) continue
    said.add(stated.quote)
    evidence.push(makeEvidence(subject, 'statement', ['relations', stated.index], stated.quote))
  }
  if (evidence.length > 0) return evidence
  const passages = similarity.profiles[index]?.passages ?? []
  const [best] = passages
    .filter(({ zone, words }) => zone !== 'reference' && zone !== 'title' && words.length > 2)
    .map((passage) => ({ passage, score: relevance(similarity.space, passage, terms) }))
    .sort((a, b) => b.score - a.score)
  return best ? [makeEvidence(subject, 'wording', best.passage.at, best.passage.text)] : []
}

/** The same title over and over, else the cause that the first of them names. */
function titleOf(subjects: readonly Subject[]): string {
  const titles = new Set(subjects.map(({ incident }) => incident.title))
  const first = subjects[0]?.incident
  const cause = titles.size === 1 ? null : first?.rootCauses.find(({ title }) => title !== null)?.title
  return cause ?? first?.title ?? first?.id ?? ''
}

function sharedSignatures(group: MechanismGroup): string[] {
  const counts = new Map<string, number>()
  for (const [a, i] of group.members.entries()) {
    for (const j of group.members.slice(a + 1)) {
      for (const signature of group.judgements.get(pairKey(i, j))?.sharedCauses ?? []) {
        counts.set(signature, (counts.get(signature) ?? 0) + 1)
      }
    }
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || compareText(a, b)).map(([signature]) => signature)
}

/** High where every member is tied in by a person's word or by near certainty. */
function confidenceOf(group: MechanismGroup): Pattern['confidence'] {
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
