import type { Zone } from '../similarity/passage.ts'
import type { ReadPassage } from '../similarity/profile.ts'
import { zoneRank } from '../similarity/zone-rank.ts'
import { vocabularyOf } from '../vocabulary/vocabulary.ts'
import { matchesAny } from '../vocabulary/word-pattern.ts'
import { isUnwarned } from './find-unwarned.ts'

/** What stands among the alerts and tasks says how it was found or is to be prevented, not what it was. */
const aside: ReadonlySet<Zone> = new Set(['detection', 'action', 'lesson', 'reference'])
/** So much of the bearing of the best, as a share, is enough for what stands in a place that says more. Chosen by hand. */
const enough = 0.5

/** The passage that shows a failure signature: one that says what happened before one that says what was missing. */
export function showingPassage(
  passages: readonly ReadPassage[],
  signature: string | null,
  language: string | null,
): ReadPassage | undefined {
  return passages
    .filter(({ zone, signatures }) => !aside.has(zone) && signatures.some((hit) => hit.signature === signature))
    .sort((a, b) => Number(isWanting(a, language)) - Number(isWanting(b, language)) || rankOf(a) - rankOf(b))[0]
}

/**
 * The passage by which an incident bears most on a pattern. What states the cause goes before a deed or a row of the timeline
 * that says little more about it, and what should be done stands only for one that states nothing else.
 */
export function relevantPassage(
  passages: readonly ReadPassage[],
  bearing: (passage: ReadPassage) => number,
  language: string | null,
): ReadPassage | undefined {
  const scored = passages
    .filter(({ zone, words }) => zone !== 'reference' && zone !== 'title' && words.length > 2)
    .map((passage) => ({ passage, score: bearing(passage) }))
  const happened = scored.filter(({ passage }) => !aside.has(passage.zone) && !isWanting(passage, language))
  const from = happened.length > 0 ? happened : scored
  const best = Math.max(0, ...from.map(({ score }) => score))
  return from
    .filter(({ score }) => score >= best * enough)
    .sort((a, b) => rankOf(a.passage) - rankOf(b.passage) || b.score - a.score)[0]?.passage
}

/** Says what a document would rather had been, how it ended, or that nobody was warned: not what happened. */
function isWanting({ text }: ReadPassage, language: string | null): boolean {
  const { asides } = vocabularyOf(language)
  return matchesAny(text, asides.get('supposed')) || matchesAny(text, asides.get('ended')) || isUnwarned(text, language)
}

function rankOf({ zone }: ReadPassage): number {
  // The cause and the summary count alike.
  return zone === 'summary' ? 0 : (zoneRank[zone] ?? 9)
}
