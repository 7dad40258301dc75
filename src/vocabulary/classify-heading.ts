import type { SectionKind } from '../schema/incident/section.ts'
import { isUnspaced, normalizePhrase } from './normalize-phrase.ts'
import type { PhraseMatch } from './phrase-index.ts'
import type { Vocabulary } from './vocabulary.ts'

const punctuation = /\s*[,/&+、・]\s*/u

/**
 * Gives what stands under a heading or a bold label. A heading that joins sections ("Response, Cause, Prevention") gives
 * several kinds in its order; one that is not known gives none.
 */
export function classifyHeading(title: string, vocabulary: Vocabulary): SectionKind[] {
  if (!holdsSection(normalizePhrase(title), vocabulary)) return []
  const heading = withoutNumber(title)
  const exact = classifyExact(heading, vocabulary)
  if (exact.length > 0) return exact
  const [head = ''] = heading.split(/[:：—–|(（]|\s-\s/u, 1)
  const kinds = classifyParts(head, classifyLoosely, vocabulary)
  return kinds.length > 0 || head === heading ? kinds : classifyParts(heading, classifyLoosely, vocabulary)
}

/** The same for headings that may be a title ("Storage recovery"): every word must be of a known phrase, or empty. */
export function classifyExact(heading: string, vocabulary: Vocabulary): SectionKind[] {
  return classifyParts(withoutNumber(heading), classifyWhole, vocabulary)
}

/** Whether any phrase for a section stands in a normalized heading: most headings of a timeline or a changelog hold none. */
export function holdsSection(normal: string, { sections }: Vocabulary): boolean {
  return sections.find(normal).length > 0
}

/** "2.1. Impact", "一、事故经过", "（3）影響", "【原因】" and "IV. Cause" without what numbers and frames them. */
function withoutNumber(heading: string): string {
  return heading.replace(numbering, '').replace(/^\s*【([^【】]+)】\s*$/u, '$1')
}

const numbering =
  /^[\s■□●○◆◇▼▶►・※#*§]*(?:第?[\d０-９]+(?:[.．-][\d０-９]+)*[.．:：、)）\]章節节]\s*|[（([][\d０-９一二三四五六七八九十]+[)）\]]\s*|第?[一二三四五六七八九十]+[、.．章节節]\s*|[①-⑳]\s*|[IVX]+[.)]\s+|[A-Z][.)]\s+|\d+(?:\.\d+)*\s+[-–—]\s+)/u

/** @param normal The same text normalized. */
type Classify = (normal: string, vocabulary: Vocabulary) => SectionKind[]

/** Each part of a joined heading must be known, or the heading is something else. */
function classifyParts(heading: string, classify: Classify, vocabulary: Vocabulary): SectionKind[] {
  const normal = normalizePhrase(heading)
  const whole = vocabulary.sections.exact(normal)
  if (whole !== undefined) return [whole]
  const isJoined = punctuation.test(heading) || normal.split(' ').some((word) => vocabulary.conjunctions.has(word))
  const parts = isJoined ? splitJoined(heading, vocabulary) : []
  if (parts.length < 2) return classify(normal, vocabulary)
  const kinds = parts.map((part) => classifyWhole(normalizePhrase(part), vocabulary))
  if (kinds.every((found) => found.length > 0)) return [...new Set(kinds.flat())]
  return classify(normal, vocabulary)
}

function splitJoined(heading: string, { conjunctions }: Vocabulary): string[] {
  const parts: string[] = []
  for (const phrase of heading.split(punctuation)) {
    let words: string[] = []
    for (const word of phrase.split(/\s+/)) {
      if (!conjunctions.has(normalizePhrase(word))) words.push(word)
      else if (words.length > 0) {
        parts.push(words.join(' '))
        words = []
      }
    }
    if (words.length > 0) parts.push(words.join(' '))
  }
  return parts
}

function classifyWhole(normal: string, vocabulary: Vocabulary): SectionKind[] {
  const { matches, others } = take(normal, vocabulary)
  if (isUnspaced(normal)) return distinct(covered(matches) === normal.replaceAll(' ', '').length ? matches : [])
  return others.length === 0 ? best(matches) : []
}

function classifyLoosely(normal: string, vocabulary: Vocabulary): SectionKind[] {
  const { words, matches, others } = take(normal, vocabulary)
  if (isUnspaced(normal)) return distinct(covered(matches) * 2 >= normal.replaceAll(' ', '').length ? matches : [])
  if (others.some((word) => vocabulary.sectionVetoes.has(word))) return []
  if (others.length === 0) return best(matches)
  // More words than are known: only a distinctive phrase, first or last, names the section.
  const distinctive = matches.filter(({ phrase, start, end }) => {
    const atEdge = words.slice(0, start).every((word) => isEmptyWord(word, vocabulary)) || end === words.length
    return atEdge && (phrase.includes(' ') || vocabulary.distinctiveWords.has(phrase))
  })
  return distinct(distinctive.slice(0, 1))
}

interface Taken {
  readonly words: readonly string[]
  readonly matches: readonly PhraseMatch<SectionKind>[]
  /** The words that are neither known nor empty. */
  readonly others: readonly string[]
}

function take(normal: string, vocabulary: Vocabulary): Taken {
  const words = normal.split(' ')
  const matches = vocabulary.sections.find(normal)
  const inMatch = new Set(matches.flatMap(({ start, end }) => words.slice(start, end).map((_, i) => start + i)))
  const others = words.filter((word, i) => !inMatch.has(i) && !isEmptyWord(word, vocabulary))
  return { words, matches, others }
}

/** The longest phrase; of several, the last, which in a compound says what the thing is. */
function best(matches: readonly PhraseMatch<SectionKind>[]): SectionKind[] {
  const [longest] = [...matches].sort((a, b) => b.end - b.start - (a.end - a.start) || b.start - a.start)
  return longest ? [longest.meaning] : []
}

function isEmptyWord(word: string, { fillers, conjunctions }: Vocabulary): boolean {
  return fillers.has(word) || conjunctions.has(word) || /^(?:\p{N}+|[ivx]+)$/u.test(word)
}

function covered(matches: readonly PhraseMatch<SectionKind>[]): number {
  return matches.reduce((sum, { start, end }) => sum + end - start, 0)
}

function distinct(matches: readonly PhraseMatch<SectionKind>[]): SectionKind[] {
  return [...new Set(matches.map(({ meaning }) => meaning))]
}
