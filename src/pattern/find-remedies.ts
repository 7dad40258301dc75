import type { ParsedIncident } from '../parse/parsed-incident.ts'
import type { PatternFacts } from '../schema/analysis/pattern-facts.ts'
import { cutQuote, makeEvidence } from '../similarity/corpus/evidence.ts'
import { type Quote, quotePart, quoteText } from '../similarity/corpus/quote.ts'
import { splitSentences } from '../similarity/words/split-sentences.ts'
import { compareText } from '../text/compare-text.ts'
import type { RemedyAct } from '../vocabulary/remedy-acts.ts'
import { vocabularyOf } from '../vocabulary/vocabulary.ts'
import { matchesAny } from '../vocabulary/word-pattern.ts'
import { didNotHelp } from './did-not-help.ts'
import type { Member } from './found-pattern.ts'
import { findActs, remedyTitles } from './remedy-acts.ts'

type Remedy = PatternFacts['remedies'][number]
type Step = Remedy['steps'][number]

/** What a person did at one point, before it is known of what kind it is. */
interface Deed extends Quote {
  readonly command: string | null
  readonly byHand: boolean | null
  readonly outcome: Step['outcome'] | null
}

/**
 * Finds what was done about a pattern, by kind of act, ranked by what worked: by how many incidents it ended, then by how
 * few it did not help in, then by how much it bears on the pattern. What stands as the resolution is taken to have worked, unless its words
 * say otherwise; of the timeline only what says how it went.
 *
 * @param bearingOf How much a deed bears on the pattern, 0 to 1; null where it mends something else.
 */
export function findRemedies(
  members: readonly Member[],
  bearingOf: (subject: ParsedIncident, deed: string) => number | null,
): Remedy[] {
  const byAct = new Map<RemedyAct, { steps: Step[]; bearing: number }>()
  for (const { subject } of members) {
    for (const deed of readDeeds(subject)) {
      const { text, command, byHand, outcome } = deed
      const bearing = outcome === null ? null : bearingOf(subject, `${text} ${command ?? ''}`)
      if (outcome === null || bearing === null) continue
      const evidence = makeEvidence(subject, 'statement', deed)
      const step = { incident: subject.incident.id, outcome, text: cutQuote(text), command, byHand, evidence }
      const { language } = subject.incident
      const isExplanation = matchesAny(text, vocabularyOf(language).remedyRemarks.get('explains'))
      for (const act of isExplanation ? [] : findActs(`${text}\n${command ?? ''}`, language)) {
        const known = byAct.get(act)
        byAct.set(act, {
          steps: [...(known?.steps ?? []), step],
          bearing: Math.max(known?.bearing ?? 0, bearing),
        })
      }
    }
  }
  return [...byAct]
    .map(([act, { steps, bearing }]) => ({ remedy: toRemedy(act, steps), bearing }))
    .sort(
      (a, b) =>
        compareRemedies(a.remedy, b.remedy) || b.bearing - a.bearing || compareText(a.remedy.title, b.remedy.title),
    )
    .map(({ remedy }) => remedy)
}

function toRemedy(act: RemedyAct, steps: readonly Step[]): Remedy {
  const having = (is: (step: Step) => boolean) => [...new Set(steps.filter(is).map(({ incident }) => incident))]
  const worked = having(({ outcome }) => outcome === 'worked')
  return {
    act,
    title: remedyTitles[act],
    worked,
    // One that failed first and worked in the end has both.
    failed: having(({ outcome }) => outcome === 'failed'),
    byHand: having(({ byHand }) => byHand === true),
    steps: [...steps].sort(compareSteps),
  }
}

/** What worked first, then what gives the command, then what says most of why. */
function compareSteps(a: Step, b: Step): number {
  const failed = ({ outcome }: Step) => Number(outcome === 'failed')
  return (
    failed(a) - failed(b) ||
    Number(a.command === null) - Number(b.command === null) ||
    b.text.length - a.text.length ||
    compareText(a.incident, b.incident)
  )
}

function compareRemedies(a: Remedy, b: Remedy): number {
  return b.worked.length - a.worked.length || a.failed.length - b.failed.length
}

function readDeeds({ incident }: ParsedIncident): Deed[] {
  const deeds: Deed[] = []
  const { resolution, timeline, language } = incident
  const { remedyRemarks } = vocabularyOf(language)
  if (resolution && resolution.steps.length > 0) {
    for (const [i, step] of resolution.steps.entries()) {
      const outcome = step.outcome === 'failed' || didNotHelp(step.text, language) ? 'failed' : 'worked'
      deeds.push({ ...step, ...quoteText(step.text, ['resolution', 'steps', i], 'text'), outcome })
    }
  } else if (resolution?.text != null) {
    const sentences = splitSentences(resolution.text)
    for (const [i, sentence] of sentences.entries()) {
      const next = sentences[i + 1]?.text ?? ''
      // "We restarted it. That did not help." The next sentence says how it went.
      const failed =
        didNotHelp(sentence.text, language) ||
        (matchesAny(next, remedyRemarks.get('refers')) && didNotHelp(next, language))
      const quote = quotePart(sentence, ['resolution'], 'text')
      deeds.push({ ...quote, command: null, byHand: null, outcome: failed ? 'failed' : 'worked' })
    }
  }
  for (const [i, { event, milestone }] of timeline.entries()) {
    const ends =
      milestone === 'mitigated' || milestone === 'resolved' || matchesAny(event.text, remedyRemarks.get('over'))
    // Where there is a resolution, the timeline adds only what did not help.
    const outcome = didNotHelp(event.text, language)
      ? 'failed'
      : ends && resolution?.text == null && resolution?.steps.length !== 0
        ? 'worked'
        : null
    deeds.push({ ...quoteText(event.text, ['timeline', i, 'event'], 'text'), command: null, byHand: null, outcome })
  }
  return deeds
}
