import type { SectionKind } from '../schema/section.ts'
import { isUnspaced, normalizePhrase } from './normalize-phrase.ts'
import type { PhraseMatch } from './phrase-index.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * Tells what stands under a heading or a bold label. A heading that joins sections ("Response, Cause, Prevention") gives
 * several kinds in its order; one that is not known gives none.
 */
export function classifyHeading(heading: string, vocabulary: Vocabulary): SectionKind[] {
  const whole = classifyExact(heading, vocabulary)
  if (whole.length > 0) return whole
  const [head = ''] = heading.split(/[:：—–|(（]|\s-\s/u, 1)
  const kinds = classifyPhrase(head, vocabulary)
  return kinds.length > 0 || head === heading ? kinds : classifyPhrase(heading, vocabulary)
}

/** The same for headings that may be a title ("Storage recovery"): every word must be of a known phrase, or empty. */
export function classifyExact(heading: string, vocabulary: Vocabulary): SectionKind[] {
  const normal = normalizePhrase(heading)
  const matches = vocabulary.sections.find(normal)
  if (isUnspaced(normal)) return distinct(coverage(matches) === normal.replaceAll(' ', '').length ? matches : [])
  const words = normal.split(' ')
  const known = matches.reduce((sum, { start, end }) => sum + end - start, 0)
  const empty = words.filter(
    (word, i) => !matches.some(({ start, end }) => i >= start && i < end) && isEmptyWord(word, vocabulary),
  )
  return distinct(known > 0 && known + empty.length === words.length ? matches : [])
}

function classifyPhrase(text: string, vocabulary: Vocabulary): SectionKind[] {
  const normal = normalizePhrase(text)
  const matches = vocabulary.sections.find(normal)
  const [first] = matches
  if (first === undefined) return []
  if (isUnspaced(normal)) return distinct(coverage(matches) * 2 >= normal.replaceAll(' ', '').length ? matches : [])

  const words = normal.split(' ')
  const inMatch = new Set(matches.flatMap(({ start, end }) => words.slice(start, end).map((_, i) => start + i)))
  const others = words.flatMap((word, i) => (inMatch.has(i) || isEmptyWord(word, vocabulary) ? [] : [word]))
  if (others.some((word) => vocabulary.sectionVetoes.has(word))) return []
  if (others.length === 0) return distinct(matches)
  // More words than are known: only a telling phrase, first or last, names the section.
  const telling = matches.filter(({ phrase, start, end }) => {
    const atEdge = words.slice(0, start).every((word) => isEmptyWord(word, vocabulary)) || end === words.length
    return atEdge && (phrase.includes(' ') || vocabulary.distinctiveWords.has(phrase))
  })
  return distinct(telling.slice(0, 1))
}

function isEmptyWord(word: string, { fillers, conjunctions }: Vocabulary): boolean {
  return fillers.has(word) || conjunctions.has(word) || /^(?:\p{N}+|[ivx]+)$/u.test(word)
}

function coverage(matches: readonly PhraseMatch<SectionKind>[]): number {
  return matches.reduce((sum, { start, end }) => sum + end - start, 0)
}

function distinct(matches: readonly PhraseMatch<SectionKind>[]): SectionKind[] {
  return [...new Set(matches.map(({ meaning }) => meaning))]
}
