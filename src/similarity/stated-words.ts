import type { Zone } from './passage.ts'
import type { Profile, ReadPassage } from './profile.ts'
import type { TermCounts } from './words/text-index.ts'

/** Where a document states the cause; where it has no such place, what is left states it. */
const causeZones: ReadonlySet<Zone> = new Set(['cause'])
const insteadOfCause: ReadonlySet<Zone> = new Set(['summary', 'other', 'fix', 'timeline'])
/** Where it states what was done, and what is to be done. */
const fixZones: ReadonlySet<Zone> = new Set(['fix', 'action'])

/** Mentions at which a word has half of its full weight: causes are short, fixes repeat themselves. Chosen on 24 teams. */
export const halfMentionsOf = { cause: 2, fix: 6 }

/** The words of the passages that state the cause, with their mentions. */
export function causeWords(profile: Profile, isTemplate: (passage: ReadPassage) => boolean): TermCounts {
  const stated = countWords(profile, causeZones, isTemplate)
  return stated.size > 0 ? stated : countWords(profile, insteadOfCause, isTemplate)
}

/** The words of the passages that state what was done about it. */
export function fixWords(profile: Profile, isTemplate: (passage: ReadPassage) => boolean): TermCounts {
  return countWords(profile, fixZones, isTemplate)
}

function countWords(
  { passages }: Profile,
  zones: ReadonlySet<Zone>,
  isTemplate: (passage: ReadPassage) => boolean,
): TermCounts {
  const counts = new Map<string, number>()
  for (const passage of passages) {
    if (!zones.has(passage.zone) || isTemplate(passage)) continue
    for (const word of passage.words) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}
