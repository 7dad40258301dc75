import type { CheckIdOf } from '../../diagnostic/checks.ts'
import type { Analysis, FollowThrough, Pattern } from '../../schema/analysis/analysis.ts'
import type { BudgetResult } from '../../schema/analysis/budget.ts'
import { plainLine } from '../../text/plain-line.ts'
import { ordinalOf } from '../ordinal-of.ts'
import { formatPlace, verdictPhrases } from '../phrase.ts'
import { shownJoins } from '../text/shown-joins.ts'
import { makeNotice, relatedPlace } from './make-notice.ts'
import type { Notice } from './notice.ts'
import { recurrenceNotice } from './recurrence-notice.ts'
import { budgetChecks } from './report-checks.ts'

/** What a later incident shows of a promise. */
type PromiseWord = Pick<FollowThrough, 'promise' | 'later' | 'verdict'>

/** The check that a verdict falls under; the others make no notice. */
const verdictRules: Readonly<Partial<Record<FollowThrough['verdict'], CheckIdOf<'report'>>>> = {
  'not-kept': 'promise-not-kept',
  repeated: 'promise-repeated',
  'recurred-after-kept': 'promise-did-not-hold',
  partial: 'promise-partial',
}

/**
 * Lists what of an analysis somebody should look at, each at its line: exceeded budgets, causes that came
 * back (at the latest member), promises that are broken. Where the analysis compares with a revision, only what is new.
 */
export function analysisNotices(analysis: Analysis): Notice[] {
  const { patterns, followThrough, budgets = [], since } = analysis
  const broken: readonly PromiseWord[] = since?.promises ?? followThrough
  const spokenOf = new Set(followThrough.map(({ promise }) => `${promise.incident}\n${promise.at}`))
  return [
    ...budgets.flatMap(budgetNotices),
    ...(since
      ? since.incidents.flatMap((added) =>
          shownJoins(added, patterns).flatMap(({ pattern }) => patternNotices(pattern, added.incident, spokenOf)),
        )
      : patterns.flatMap((pattern) => patternNotices(pattern, pattern.members.at(-1)?.incident ?? '', spokenOf))),
    ...latestWords(broken).flatMap(promiseNotices),
  ]
}

/** One notice a promise is enough: the latest incident that mentions it. */
function latestWords(words: readonly PromiseWord[]): PromiseWord[] {
  return [...new Map(words.map((word) => [`${word.promise.incident}\n${word.promise.at}`, word])).values()]
}

/** The notices on a member of a pattern: that it came back, and what earlier ones promised and is not marked done. */
function patternNotices(pattern: Pattern, incident: string, spokenOf: ReadonlySet<string>): Notice[] {
  const at = pattern.members.findIndex((member) => member.incident === incident)
  const member = pattern.members[at]
  if (member === undefined) return []
  const ordinal = ordinalOf(pattern, incident)
  const open = pattern.openActions.filter(
    (action) => ordinalOf(pattern, action.incident) < ordinal && !spokenOf.has(`${action.incident}\n${action.at}`),
  )
  return [
    recurrenceNotice(pattern, at),
    ...open.map(({ incident: promised, text, evidence }) => ({
      ...makeNotice('promise-open', evidence),
      title: 'Promised, not marked done, and it recurred',
      message: plainLine(
        `"${text}" was promised after ${promised} and is not marked done; since then ${incident} had the same cause. Do it, or mark it done or dropped.`,
      ),
      key: `${pattern.id}\n${promised}\n${text}\n${incident}`,
      related: [relatedPlace(member.evidence[0], `${incident}: the same cause again`)],
    })),
  ]
}

function promiseNotices({ promise, later, verdict }: PromiseWord): Notice[] {
  const ruleId = verdictRules[verdict]
  if (ruleId === undefined) return []
  return [
    {
      ...makeNotice(ruleId, later.evidence),
      title: `Promise ${verdictPhrases[verdict]}`,
      message: plainLine(
        `Promised after ${promise.incident}: "${promise.text}" (${formatPlace(promise.evidence, promise.incident)}). ${later.incident} says: "${later.quote}"`,
      ),
      key: `${promise.incident}\n${promise.text}\n${later.incident}\n${verdict}`,
      related: [relatedPlace(promise.evidence, 'The promise')],
    },
  ]
}

function budgetNotices({ budget, violations }: BudgetResult): Notice[] {
  return violations
    .filter(({ known }) => !known)
    .map((violation) => ({
      ...makeNotice(budgetChecks[budget], violation),
      title: 'Budget exceeded',
      message: plainLine(`${violation.message} ${violation.remedy}`),
      key: `${violation.incident}\n${violation.subject}`,
      related: [],
    }))
}
