import type { Counts } from '../schema/counts.ts'
import type { OrderedCorpus } from '../similarity/corpus/ordered-corpus.ts'
import { readWords } from '../similarity/words/read-words.ts'
import { compareText } from '../text/compare-text.ts'
import type { Member } from './found-pattern.ts'

/** How many of the members speak of each component that one of them names, those of most members first. */
export function countComponents({ similarity }: OrderedCorpus, members: readonly Member[]): Counts {
  const own = members.map(({ subject }) => new Set(subject.incident.components.map((name) => name.toLowerCase())))
  const names = new Set(own.flatMap((components) => [...components]))
  const counted = [...names].map((name) => {
    const [word] = name.includes(' ') ? [] : readWords(name)
    const speaks = ({ index }: Member) => word !== undefined && similarity.space.vector(index).has(word)
    return { key: name, count: members.filter((member, i) => own[i]?.has(name) || speaks(member)).length }
  })
  return counted.sort((a, b) => b.count - a.count || compareText(a.key, b.key))
}
