import { chooseGuards } from '../alert/choose-guards.ts'
import type { Guard } from '../alert/guard.ts'
import type { FollowThrough, Pattern, PatternCore } from '../schema/analysis/analysis.ts'
import type { PatternFacts } from '../schema/analysis/pattern-facts.ts'
import type { Incident } from '../schema/incident/incident.ts'
import type { OrderedCorpus } from '../similarity/corpus/ordered-corpus.ts'
import type { Subject } from '../similarity/corpus/subject.ts'
import { readSentence } from '../similarity/profile.ts'
import { round } from '../similarity/similarity.ts'
import { groupTerms, relevance } from '../similarity/words/group-terms.ts'
import { median } from '../statistics/quantile.ts'
import { tally } from '../statistics/tally.ts'
import { daysBetween } from '../time/moment.ts'
import { findEpisodes } from './find-episodes.ts'
import { findMissingAlerts } from './find-missing-alerts.ts'
import { findRemedies } from './find-remedies.ts'
import { findUnwarned } from './find-unwarned.ts'
import { measureRecovery } from './measure-recovery.ts'
import { measureTrend } from './measure-trend.ts'
import { countComponents } from './pattern-parts.ts'

/** Where an incident has several causes, a deed that speaks of the pattern a quarter as much as the best one mends another. */
const leastShare = 0.25

/**
 * Tells what is known of a pattern beside who is in it: when, how often, what ended it, who was not warned, what was promised.
 *
 * @param byId The index in the corpus of each incident.
 */
export function tellPattern(
  corpus: OrderedCorpus,
  pattern: PatternCore,
  followThrough: readonly FollowThrough[],
  byId: ReadonlyMap<string, number>,
  guards: readonly Guard[],
): Pattern {
  const indices = pattern.members.flatMap(({ incident }) => byId.get(incident) ?? [])
  const members = indices.flatMap((index) => corpus.subjects[index] ?? [])
  const incidents = members.map(({ incident }) => incident)
  const episodes = findEpisodes(incidents)
  const intervals = daysApart(episodes)
  const signatureCounts = tally(indices.flatMap((index) => mechanismsOf(corpus, index)))
  const isMechanism = pattern.kind === 'mechanism'
  return {
    ...pattern,
    openActions: pattern.openActions.filter((action) => !isKept(action, followThrough)),
    medianGapDays: median(intervals),
    episodes,
    intervals,
    trend: measureTrend(intervals),
    recoveries: members.flatMap((subject) => measureRecovery(subject) ?? []),
    remedies: isMechanism ? findRemedies(members, aboutPattern(corpus, indices)) : [],
    signatureCounts,
    // Whether others speak of a component is looked up in their texts, which is too much for a pattern of thousands.
    componentCounts: isMechanism ? countComponents(corpus, indices) : tally(incidents.flatMap(ownComponents)),
    services: tally(
      incidents.flatMap(({ affectedServices }) => [...new Set(affectedServices.map(({ name }) => name))]),
    ),
    unwarned: pattern.kind === 'detection-gap' ? [] : indices.flatMap((index) => findUnwarned(corpus, index) ?? []),
    missingAlerts: isMechanism ? findMissingAlerts(corpus, indices) : [],
    promises: isMechanism ? promisesAmong(pattern, followThrough) : [],
    guards: chooseGuards(guards, guarded(pattern, signatureCounts), members.map(aboutOf)).map(({ alert }) => alert),
  }
}

function ownComponents({ components }: Incident): string[] {
  return [...new Set(components.map((name) => name.toLowerCase()))]
}

function daysApart(episodes: PatternFacts['episodes']): number[] {
  return episodes.slice(1).flatMap(({ start }, i) => {
    const before = episodes[i]?.start ?? null
    const days = before === null || start === null ? null : daysBetween(before, start)
    return days === null ? [] : [Math.max(0, Math.round(days * 1000) / 1000)]
  })
}

/** The failure signatures that a member shows, in whatever part of it. */
function mechanismsOf({ similarity }: OrderedCorpus, index: number): string[] {
  const told = (similarity.profiles[index]?.passages ?? []).filter(({ zone }) => zone !== 'action' && zone !== 'lesson')
  return [...new Set(told.flatMap(({ signatures }) => signatures.map(({ signature }) => signature)))]
}

/** What an alert would have to tell of: what the pattern is named by, and what at least half of the members show. */
function guarded({ signatures, members }: PatternCore, shown: PatternFacts['signatureCounts']): string[] {
  const most = shown.filter(({ count }) => count * 2 > members.length).map(({ key }) => key)
  return [...new Set([...signatures, ...most])]
}

function aboutOf({ incident: { title, components, affectedServices } }: Subject): string {
  return [title ?? '', ...components, ...affectedServices.map(({ name }) => name)].join('\n')
}

/** Nobody has marked it, and a later document shows that it was done. */
function isKept({ incident, at }: Pattern['openActions'][number], followThrough: readonly FollowThrough[]): boolean {
  return followThrough.some(
    ({ promise, verdict }) => verdict === 'kept' && promise.incident === incident && promise.at === at,
  )
}

/** A promise of one member that another shows something of. */
function promisesAmong({ members }: PatternCore, followThrough: readonly FollowThrough[]): number[] {
  const ids = new Set(members.map(({ incident }) => incident))
  return followThrough.flatMap(({ promise, later }, i) =>
    ids.has(promise.incident) && ids.has(later.incident) ? [i] : [],
  )
}

function aboutPattern({ similarity, subjects }: OrderedCorpus, indices: readonly number[]) {
  const terms = groupTerms(indices.map((index) => similarity.space.vector(index)))
  const scoreOf = (text: string) => relevance(similarity.space, readSentence(text, similarity.signatures), terms)
  const bestOf = new Map<string, number>()
  for (const index of indices) {
    const incident = subjects[index]?.incident
    const steps = incident?.resolution?.steps ?? []
    const scores = steps.map(({ text, command }) => scoreOf(`${text} ${command ?? ''}`))
    if (incident) bestOf.set(incident.id, Math.max(0, ...scores))
  }
  return ({ incident }: Subject, deed: string) => {
    const causes = incident.rootCauses.filter(({ role }) => role !== 'contributing').length
    const score = round(scoreOf(deed))
    return causes < 2 || score >= leastShare * (bestOf.get(incident.id) ?? 0) ? score : null
  }
}
