import type { ParsedIncident } from '../../parse/parsed-incident.ts'
import type { AddedIncident, Additions, StillOpen } from '../../schema/analysis/additions.ts'
import type { Analysis, FollowThrough, Pattern } from '../../schema/analysis/analysis.ts'
import type { BudgetResult } from '../../schema/analysis/budget.ts'
import { compareOnset } from '../../similarity/corpus/onset.ts'
import { matchRevisions } from './match-revisions.ts'

/** The incidents of a folder, and what was found in them. */
export interface AnalyzedState {
  readonly subjects: readonly ParsedIncident[]
  readonly analysis: Analysis
}

const brokenVerdicts = ['not-kept', 'repeated', 'partial', 'recurred-after-kept'] as const

/**
 * Finds what has come since a revision: new incidents with the patterns that they join, edited ones with those that they
 * newly join, and promises that are broken now and were not. What only moved or was renamed is nothing new.
 */
export function findAdditions(revision: string, before: AnalyzedState, after: AnalyzedState): Additions {
  const { earlierOf, removed } = matchRevisions(before.subjects, after.subjects)
  const incidents = [...after.subjects]
    .sort((a, b) => compareOnset(a.incident, b.incident))
    .flatMap((subject): AddedIncident[] => {
      const { id, title, path } = subject.incident
      const earlier = earlierOf.get(id)
      if (earlier !== undefined && isSameText(earlier, subject)) return []
      const joined = after.analysis.patterns.filter(
        (pattern) =>
          indexOf(pattern, id) !== -1 && !wasJoined(before.analysis, pattern, earlier?.incident.id, earlierOf),
      )
      if (earlier !== undefined && joined.length === 0) return []
      return [
        {
          incident: id,
          title,
          change: earlier ? 'edited' : 'new',
          path,
          joins: joined.map((pattern) => join(pattern, id)),
        },
      ]
    })
  const known = new Set(before.analysis.followThrough.map((each) => promiseKey(each, (id) => id)))
  const earlierId = (id: string) => earlierOf.get(id)?.incident.id ?? id
  const promises = after.analysis.followThrough.flatMap((each) => {
    const verdict = brokenVerdicts.find((broken) => broken === each.verdict)
    if (verdict === undefined || known.has(promiseKey(each, earlierId))) return []
    return [{ promise: each.promise, later: each.later, verdict }]
  })
  return { revision, incidents, removed, promises }
}

/** Marks what was beyond the same budget at the revision already. */
export function markKnown(budgets: readonly BudgetResult[], before: readonly BudgetResult[]): BudgetResult[] {
  return budgets.map((result) => {
    const earlier = before.find(({ budget }) => budget === result.budget)?.violations ?? []
    const keys = new Set(earlier.map(({ incident, subject }) => `${incident}\n${subject}`))
    return {
      ...result,
      violations: result.violations.map((violation) => ({
        ...violation,
        known: keys.has(`${violation.incident}\n${violation.subject}`),
      })),
    }
  })
}

function join(pattern: Pattern, id: string): AddedIncident['joins'][number] {
  const ordinal = ordinalOf(pattern, id)
  const stillOpen = pattern.openActions.flatMap(({ incident, text, evidence }): StillOpen[] => {
    const promised = ordinalOf(pattern, incident)
    const { path, at: where, line } = evidence
    return promised < ordinal ? [{ incident, ordinal: promised, text, path, at: where, line }] : []
  })
  return { pattern: pattern.id, ordinal, outages: pattern.episodes.length, stillOpen }
}

/** Which outage of a pattern an incident belongs to, 1 for the first. */
function ordinalOf({ episodes }: Pattern, id: string): number {
  return episodes.findIndex(({ incidents }) => incidents.includes(id)) + 1
}

/** Whether at the revision a pattern of that kind held the incident together with one of those that it is with now. */
function wasJoined(
  { patterns }: Analysis,
  { kind, members }: Pattern,
  earlierId: string | undefined,
  earlierOf: ReadonlyMap<string, ParsedIncident>,
): boolean {
  if (earlierId === undefined) return false
  const others = members.flatMap(({ incident }) => earlierOf.get(incident)?.incident.id ?? [])
  return patterns.some(
    (pattern) =>
      pattern.kind === kind &&
      indexOf(pattern, earlierId) !== -1 &&
      others.some((other) => other !== earlierId && indexOf(pattern, other) !== -1),
  )
}

function indexOf({ members }: Pattern, id: string): number {
  return members.findIndex(({ incident }) => incident === id)
}

function promiseKey({ promise, later, verdict }: FollowThrough, nameOf: (id: string) => string): string {
  return [nameOf(promise.incident), promise.text, nameOf(later.incident), verdict].join('\n')
}

function isSameText(a: ParsedIncident, b: ParsedIncident): boolean {
  return a.text !== '' && b.text !== ''
    ? a.text.replaceAll('\r\n', '\n') === b.text.replaceAll('\r\n', '\n')
    : JSON.stringify(a.incident) === JSON.stringify(b.incident)
}
