import type { ParsedIncident } from '../parse/parsed-incident.ts'
import type { Pattern } from '../schema/analysis/analysis.ts'
import type { Evidence } from '../schema/analysis/match.ts'
import { compareOnset } from '../similarity/corpus/onset.ts'
import type { OrderedCorpus } from '../similarity/corpus/ordered-corpus.ts'
import type { TermVector } from '../similarity/words/term-space.ts'

/** An incident that a pattern is made of. */
export interface Member {
  /** In the corpus. */
  readonly index: number
  readonly subject: ParsedIncident
}

/** A member, and what ties it in. */
export interface TiedMember extends Member {
  /** How sure that is, 0 to 1. */
  readonly score: number
  readonly evidence: readonly Evidence[]
}

/** Incidents that belong together, and why. Its members become ids where it is described, and are looked up by no id before. */
export interface FoundPattern extends Pick<Pattern, 'id' | 'title' | 'kind' | 'confidence'> {
  /** In order of onset. */
  readonly members: readonly TiedMember[]
  readonly signatures: readonly string[]
  /** What the members of a mechanism share, by weight; empty for other kinds. */
  readonly terms: TermVector
}

/** The incidents at the given indices of a corpus, in order of onset. */
export function membersAt({ subjects }: OrderedCorpus, indices: readonly number[]): Member[] {
  return indices
    .flatMap((index) => {
      const subject = subjects[index]
      return subject ? [{ index, subject }] : []
    })
    .sort(compareMembers)
}

/** By onset. */
export function compareMembers({ subject: a }: Member, { subject: b }: Member): number {
  return compareOnset(a.incident, b.incident)
}
