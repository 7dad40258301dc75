import type { ParsedIncident } from '../parse/parsed-incident.ts'
import type { PatternFacts } from '../schema/analysis/pattern-facts.ts'
import type { RecoveryAct } from '../schema/incident/resolution.ts'
import { cutQuote, makeEvidence } from '../similarity/corpus/evidence.ts'
import { quoteText } from '../similarity/corpus/quote.ts'
import { compareText } from '../text/compare-text.ts'
import { groupEntries } from '../text/group-entries.ts'
import { actTitles } from './act-titles.ts'
import type { Member } from './found-pattern.ts'

type Remedy = PatternFacts['remedies'][number]
type Step = Remedy['steps'][number]

/**
 * Collects what was done about a pattern, by kind of act, ranked by how many incidents it ended or eased, then by how few it
 * did not help in, then by how much it bears on the pattern. How a step went is what its record says.
 *
 * @param bearingOf How much a deed bears on the pattern, 0 to 1; null where it mends something else.
 */
export function findRemedies(
  members: readonly Member[],
  bearingOf: (subject: ParsedIncident, deed: string) => number | null,
): Remedy[] {
  const steps = members.flatMap(({ subject }) =>
    (subject.incident.resolution?.steps ?? []).flatMap((step, i) => {
      const bearing = bearingOf(subject, `${step.text} ${step.command ?? ''}`)
      const evidence = makeEvidence(subject, 'statement', quoteText(step.text, ['resolution', 'steps', i], 'text'))
      return bearing === null ? [] : [{ ...step, incident: subject.incident.id, evidence, bearing }]
    }),
  )
  return [...groupEntries(steps.map((step) => [step.act, step] as const))]
    .map(([act, found]) => ({
      remedy: toRemedy(act, found),
      bearing: Math.max(...found.map(({ bearing }) => bearing)),
    }))
    .sort(
      (a, b) =>
        b.remedy.worked.length - a.remedy.worked.length ||
        a.remedy.failed.length - b.remedy.failed.length ||
        Number(a.remedy.act === null) - Number(b.remedy.act === null) ||
        b.bearing - a.bearing ||
        compareText(a.remedy.title, b.remedy.title),
    )
    .map(({ remedy }) => remedy)
}

type FoundStep = Step & { readonly act: RecoveryAct; readonly bearing: number }

function toRemedy(act: RecoveryAct, found: readonly FoundStep[]): Remedy {
  const having = (is: (step: FoundStep) => boolean) => [...new Set(found.filter(is).map(({ incident }) => incident))]
  return {
    act: act === 'other' ? null : act,
    title: act === 'other' ? 'another measure' : actTitles[act],
    worked: having(hasHelped),
    // One that failed first and worked in the end has both.
    failed: having(({ outcome }) => outcome === 'failed'),
    byHand: having(({ byHand }) => byHand === true),
    steps: [...found].sort(compareSteps).map(({ incident, outcome, text, command, byHand, evidence }) => ({
      incident,
      outcome,
      text: cutQuote(text),
      command,
      byHand,
      evidence,
    })),
  }
}

/** Whether the document says that a step ended or eased the outage. */
export function hasHelped({ outcome }: Pick<Step, 'outcome'>): boolean {
  return outcome === 'ended' || outcome === 'eased'
}

/** What helped first, then what gives the command, then what says most of why. */
function compareSteps(a: Step, b: Step): number {
  return (
    Number(hasHelped(b)) - Number(hasHelped(a)) ||
    Number(a.outcome === 'failed') - Number(b.outcome === 'failed') ||
    Number(a.command === null) - Number(b.command === null) ||
    b.text.length - a.text.length ||
    compareText(a.incident, b.incident)
  )
}
