import { chooseGuards } from '../alert/choose-guards.ts'
import type { Guard } from '../alert/guard.ts'
import { formatPath } from '../diagnostic/source-map.ts'
import type { ParsedIncident } from '../parse/parsed-incident.ts'
import type { FollowedPromise } from '../promise/follow-promises.ts'
import type { Pattern } from '../schema/analysis/analysis.ts'
import type { PatternFacts } from '../schema/analysis/pattern-facts.ts'
import type { Incident } from '../schema/incident/incident.ts'
import { onsetOf } from '../similarity/corpus/onset.ts'
import type { OrderedCorpus } from '../similarity/corpus/ordered-corpus.ts'
import { readSentence } from '../similarity/profile.ts'
import { round } from '../similarity/round.ts'
import { relevance } from '../similarity/words/group-terms.ts'
import { median } from '../statistics/quantile.ts'
import { tally } from '../statistics/tally.ts'
import { timeTaken } from '../statistics/time-taken.ts'
import { daysBetween } from '../time/moment.ts'
import { countComponents } from './count-components.ts'
import { findEpisodes } from './find-episodes.ts'
import { findMentions } from './find-mentions.ts'
import { findMissingAlerts } from './find-missing-alerts.ts'
import { findRemedies } from './find-remedies.ts'
import { findResolutions } from './find-resolutions.ts'
import { findUnwarned } from './find-unwarned.ts'
import type { FoundPattern, Member } from './found-pattern.ts'
import { measureTrend } from './measure-trend.ts'
import { openActionsOf } from './open-actions.ts'

/** Where an incident has several causes, a deed that speaks of the pattern a quarter as much as the best one mends another. Chosen by hand. */
const leastShare = 0.25
/** Components that are named of a pattern, for a line that is read at a glance. */
const mostComponents = 6
/** A component of one member alone is not shared. */
const fewestSharing = 2

/**
 * Describes a pattern as it is reported: its members by their ids, when and how often it came, what ended it, who was not
 * warned, what was promised.
 *
 * @param catalogue Alerts that it is compared with.
 */
export function describePattern(
  corpus: OrderedCorpus,
  found: FoundPattern,
  promises: readonly FollowedPromise[],
  catalogue: readonly Guard[],
): Pattern {
  const { id, title, kind, members, signatures, terms, confidence } = found
  const incidents = members.map(({ subject }) => subject.incident)
  const onsets = incidents.flatMap((incident) => onsetOf(incident) ?? [])
  const episodes = findEpisodes(incidents)
  const intervals = daysApart(episodes)
  const signatureCounts = tally(members.flatMap((member) => signaturesOf(corpus, member)))
  const isMechanism = kind === 'mechanism'
  const components = kind === 'detection-gap' ? [] : countComponents(corpus, members)
  return {
    id,
    title,
    kind,
    members: members.map(({ subject: { incident }, score, evidence }) => ({
      incident: incident.id,
      date: onsetOf(incident),
      score,
      evidence: [...evidence],
    })),
    mentions: isMechanism ? findMentions(corpus, members) : [],
    signatures: [...signatures],
    components: components
      .filter(({ count }) => count >= fewestSharing)
      .slice(0, mostComponents)
      .map(({ key }) => key),
    firstSeen: onsets[0] ?? null,
    lastSeen: onsets.at(-1) ?? null,
    medianGapDays: median(intervals),
    resolutions: isMechanism ? members.flatMap(({ subject }) => findResolutions(corpus, subject, terms)) : [],
    openActions: isMechanism
      ? members.flatMap((member) =>
          openActionsOf(corpus, member.subject, terms).filter(({ at }) => !isKept(member, at, promises)),
        )
      : [],
    confidence,
    episodes,
    intervals,
    trend: measureTrend(intervals),
    recoveries: members.flatMap(({ subject }) => recoveryOf(subject) ?? []),
    remedies: isMechanism ? findRemedies(members, bearingOn(corpus, found)) : [],
    signatureCounts,
    // Whether others speak of a component is looked up in their texts, which is too much for a pattern of thousands.
    componentCounts: isMechanism ? components : tally(incidents.flatMap(ownComponents)),
    services: tally(
      incidents.flatMap(({ affectedServices }) => [...new Set(affectedServices.map(({ name }) => name))]),
    ),
    unwarned: kind === 'detection-gap' ? [] : members.flatMap((member) => findUnwarned(corpus, member) ?? []),
    missingAlerts: isMechanism ? findMissingAlerts(corpus, members) : [],
    promises: isMechanism ? promisesAmong(members, promises) : [],
    guards: chooseGuards(catalogue, guarded(found, signatureCounts), incidents.map(wordsFor)).map(({ alert }) => alert),
  }
}

function recoveryOf({ incident, places }: ParsedIncident): PatternFacts['recoveries'][number] | null {
  const taken = timeTaken(incident)
  if (taken === null) return null
  const { seconds, measure, at } = taken
  const line = places.line(at)
  return {
    incident: incident.id,
    seconds,
    measure,
    source: taken.source,
    path: incident.path,
    at: formatPath(at),
    line,
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

/** The failure signatures that a member shows, in whatever part of it that says what happened. */
function signaturesOf({ similarity }: OrderedCorpus, { index }: Member): string[] {
  const passages = similarity.profiles[index]?.passages ?? []
  const happened = passages.filter(({ zone }) => zone !== 'action' && zone !== 'lesson')
  return [...new Set(happened.flatMap(({ signatures }) => signatures.map(({ signature }) => signature)))]
}

/** What an alert would have to detect: what the pattern is named by, and what more than half of the members show. */
function guarded({ signatures, members }: FoundPattern, shown: PatternFacts['signatureCounts']): string[] {
  const most = shown.filter(({ count }) => count * 2 > members.length).map(({ key }) => key)
  return [...new Set([...signatures, ...most])]
}

/** The names by which an alert is chosen for an incident. */
function wordsFor({ title, components, affectedServices }: Incident): string {
  return [title ?? '', ...components, ...affectedServices.map(({ name }) => name)].join('\n')
}

/** Nobody has marked it, and a later document shows that it was done. */
function isKept({ index }: Member, at: string, promises: readonly FollowedPromise[]): boolean {
  return promises.some(
    ({ index: raised, undertaking, verdict }) =>
      verdict === 'kept' && raised === index && formatPath(undertaking.at) === at,
  )
}

/** A promise of one member of which another shows something. */
function promisesAmong(members: readonly Member[], promises: readonly FollowedPromise[]): number[] {
  const indices = new Set(members.map(({ index }) => index))
  return promises.flatMap(({ index, later }, i) => (indices.has(index) && indices.has(later.index) ? [i] : []))
}

/** How much something that was done bears on a pattern, 0 to 1; null where it mends another cause of its incident. */
function bearingOn({ similarity }: OrderedCorpus, { members, terms }: FoundPattern) {
  const scoreOf = (text: string) => relevance(similarity.space, readSentence(text, similarity.signatures), terms)
  const bestOf = new Map<ParsedIncident, number>()
  for (const { subject } of members) {
    const steps = subject.incident.resolution?.steps ?? []
    const scores = steps.map(({ text, command }) => scoreOf(`${text} ${command ?? ''}`))
    bestOf.set(subject, Math.max(0, ...scores))
  }
  return (subject: ParsedIncident, deed: string) => {
    const causes = subject.incident.rootCauses.filter(({ role }) => role !== 'contributing').length
    const score = round(scoreOf(deed))
    return causes < 2 || score >= leastShare * (bestOf.get(subject) ?? 0) ? score : null
  }
}
