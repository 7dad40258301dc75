import type { Evidence } from '../schema/analysis/match.ts'
import { makeEvidence } from '../similarity/corpus/evidence.ts'
import type { OrderedCorpus } from '../similarity/corpus/ordered-corpus.ts'
import { round } from '../similarity/round.ts'
import { groupTerms, relevance } from '../similarity/words/group-terms.ts'
import type { TermVector } from '../similarity/words/term-space.ts'
import { compareText } from '../text/compare-text.ts'
import { countEach } from '../text/count-each.ts'
import { centralSignature } from './central-signature.ts'
import { relevantPassage, showingPassage } from './choose-passage.ts'
import { type MechanismGroup, pairKey } from './find-mechanisms.ts'
import { type FoundPattern, type Member, membersAt } from './found-pattern.ts'
import { nameMechanism } from './name-mechanism.ts'
import { patternId } from './pattern-id.ts'

/** Makes the pattern of a group of incidents that share a mechanism: its name, what ties each member in, and how sure it is. */
export function describeMechanism(corpus: OrderedCorpus, group: MechanismGroup): FoundPattern {
  const { similarity } = corpus
  const terms = groupTerms(group.members.map((index) => similarity.space.vector(index)))
  const members = membersAt(corpus, group.members)
  const shared = sharedSignatures(corpus, group)
  const signature = centralSignature(corpus, group.members, terms) ?? shared[0] ?? null
  return {
    id: group.judged?.id ?? mechanismId(corpus, group),
    title: group.judged?.name ?? nameMechanism(corpus, members, signature, terms),
    kind: 'mechanism',
    members: members.map((member) => ({
      ...member,
      score: meanScore(group, member.index),
      evidence: memberEvidence(corpus, group, signature, member, terms),
    })),
    signatures: [...new Set([...(signature === null ? [] : [signature]), ...shared])],
    terms,
    confidence: confidenceOf(group),
  }
}

/** The id of a group as it is found. */
export function mechanismId(corpus: OrderedCorpus, group: Pick<MechanismGroup, 'members'>): string {
  const members = membersAt(corpus, group.members)
  return patternId(sharedByFirst(corpus, members), members[0])
}

/**
 * What the two earliest share in their causes, for the id: later members change nothing of it, as they might of what most
 * share. Of several the first by name, since which is the rarest depends on all the others.
 */
function sharedByFirst({ similarity }: OrderedCorpus, members: readonly Member[]): string {
  const [first, second] = members.map(({ index }) => similarity.causes(index))
  return [...(first ?? [])].filter((signature) => second?.has(signature)).sort(compareText)[0] ?? 'alike'
}

function meanScore(group: MechanismGroup, index: number): number {
  const others = group.members.filter((other) => other !== index)
  const sum = others.reduce(
    (total, other) => total + (group.comparisons.get(pairKey(index, other))?.confidence ?? 0),
    0,
  )
  return others.length === 0 ? 0 : round(sum / others.length)
}

/** The document itself says that it is the same, in more words than a name in a list. */
const fewestStated = 5

function memberEvidence(
  { similarity }: OrderedCorpus,
  group: MechanismGroup,
  signature: string | null,
  { index, subject }: Member,
  terms: TermVector,
): Evidence[] {
  const passages = similarity.profiles[index]?.passages ?? []
  const evidence: Evidence[] = []
  const shown = showingPassage(passages, signature, subject.incident.language)
  if (shown) evidence.push(makeEvidence(subject, 'signature', shown))
  const said = new Set<string>()
  for (const other of group.members) {
    const stated = group.comparisons.get(pairKey(index, other))?.stated
    if (stated?.by !== index || said.has(stated.quote.text)) continue
    said.add(stated.quote.text)
    evidence.push(makeEvidence(subject, 'statement', stated.quote))
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

/** The mechanisms in the causes of two members, those of most pairs first. */
function sharedSignatures({ similarity }: OrderedCorpus, { members }: MechanismGroup): string[] {
  const shared = members.flatMap((i, a) => members.slice(a + 1).flatMap((j) => similarity.sharedCauses(i, j)))
  return [...countEach(shared)].sort(([a, m], [b, n]) => n - m || compareText(a, b)).map(([signature]) => signature)
}

/** How sure the weakest tie must be, 0 to 1; below `medium` no pair is joined but by a person. Chosen by hand. */
const highConfidence = 0.9
const mediumConfidence = 0.75

/** High where every member is tied in by a person's word or by near certainty. */
function confidenceOf(group: MechanismGroup): FoundPattern['confidence'] {
  const surest = group.members.map((index) =>
    Math.max(
      0,
      ...group.members.filter((j) => j !== index).map((j) => group.comparisons.get(pairKey(index, j))?.confidence ?? 0),
    ),
  )
  const least = Math.min(...surest)
  return least >= highConfidence ? 'high' : least >= mediumConfidence ? 'medium' : 'low'
}
