import type { ParsedIncident } from '../parse/parsed-incident.ts'
import type { Pattern } from '../schema/analysis/analysis.ts'
import { makeEvidence } from '../similarity/corpus/evidence.ts'
import type { OrderedCorpus } from '../similarity/corpus/ordered-corpus.ts'
import { quoteText } from '../similarity/corpus/quote.ts'
import { readSentence } from '../similarity/profile.ts'
import { relevance } from '../similarity/words/group-terms.ts'
import type { TermVector } from '../similarity/words/term-space.ts'

type Resolution = Pattern['resolutions'][number]

/** Steps of one member, for a list that is read at a glance. */
const mostSteps = 2
/** A step that bears on it less than half as much as the best one mends something else. Chosen by hand. */
const leastShare = 0.5

/** Finds what recovered a member: the steps that speak most of what the pattern shares, in their order. */
export function findResolutions(corpus: OrderedCorpus, subject: ParsedIncident, terms: TermVector): Resolution[] {
  const { resolution } = subject.incident
  if (resolution === null) return []
  const steps = resolution.steps.map((step, i) => ({
    ...step,
    ...quoteText(step.text, ['resolution', 'steps', i], 'text'),
  }))
  const scored = steps.map((step, order) => {
    const sentence = readSentence(`${step.text} ${step.command ?? ''}`, corpus.signatures)
    return { step, order, score: relevance(corpus.similarity.space, sentence, terms) }
  })
  const best = Math.max(0, ...scored.map(({ score }) => score))
  return scored
    .filter(({ score }) => score >= best * leastShare)
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .slice(0, mostSteps)
    .sort((a, b) => a.order - b.order)
    .map(({ step }) => ({
      incident: subject.incident.id,
      text: step.text,
      command: step.command,
      byHand: step.byHand,
      evidence: makeEvidence(subject, 'statement', step),
    }))
}
