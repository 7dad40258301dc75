import type { Counts } from '../schema/counts.ts'
import type { Incident } from '../schema/incident/incident.ts'
import { onsetOf } from '../similarity/corpus/onset.ts'
import type { OrderedCorpus } from '../similarity/corpus/ordered-corpus.ts'
import { readWords } from '../similarity/words/read-words.ts'
import { median } from '../statistics/quantile.ts'
import { compareText } from '../text/compare-text.ts'
import { daysBetween } from '../time/moment.ts'

const mostComponents = 6

/** An id that later members leave as it is: what is shared, and the first to show it. */
export function patternId(shared: string, first: Incident | undefined): string {
  const name = (first?.id ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  return `${shared}-${name}`
}

/** Median of the days between one onset and the next; null where fewer than two are known. */
export function medianGapDays(inOrder: readonly Incident[]): number | null {
  return median(gapsInDays(inOrder))
}

/** The days between one onset and the next, in order; pairs with an unknown onset are left out. */
export function gapsInDays(inOrder: readonly Incident[]): number[] {
  const onsets = inOrder.flatMap((incident) => onsetOf(incident) ?? [])
  return onsets
    .slice(1)
    .flatMap((onset, i) => daysBetween(onsets[i] ?? onset, onset) ?? [])
    .map((days) => Math.max(0, days))
}

/** Components that at least two of the members speak of, those of most members first. */
export function sharedComponents(corpus: OrderedCorpus, members: readonly number[]): string[] {
  return countComponents(corpus, members)
    .filter(({ count }) => count >= 2)
    .slice(0, mostComponents)
    .map(({ key }) => key)
}

/** How many of the members speak of each component that one of them names, those of most members first. */
export function countComponents({ similarity, subjects }: OrderedCorpus, members: readonly number[]): Counts {
  const names = new Map<string, string>()
  for (const index of members) {
    for (const name of subjects[index]?.incident.components ?? []) names.set(name.toLowerCase(), name.toLowerCase())
  }
  const counted = [...names.values()].map((name) => {
    const [word] = readWords(name)
    const count = members.filter((index) => {
      const own = subjects[index]?.incident.components.some((component) => component.toLowerCase() === name)
      return own || (word !== undefined && !name.includes(' ') && similarity.space.vector(index).has(word))
    }).length
    return { key: name, count }
  })
  return counted.sort((a, b) => b.count - a.count || compareText(a.key, b.key))
}
