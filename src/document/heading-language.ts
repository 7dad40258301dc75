import type { Heading, Root } from 'mdast'
import { plainText } from '../markdown/read/plain-text.ts'
import { classifyHeading, holdsSection } from '../vocabulary/classify-heading.ts'
import { normalizePhrase } from '../vocabulary/normalize-phrase.ts'
import { narrowVocabulary, teamTag, type Vocabulary } from '../vocabulary/vocabulary.ts'

/** Fewer headings may look like another language by chance. */
const fewestHeadings = 3

/**
 * The language of the headings where it is not that of the text, as in a form of the team's that a program has filled with
 * English; null where the headings speak the language of the text. It takes more headings than the text's language has.
 */
export function findHeadingLanguage(root: Root, language: string | null, vocabulary: Vocabulary): string | null {
  if (language === null) return null
  const titles = root.children.flatMap((node) => (node.type === 'heading' ? [titleOf(node)] : []))
  const unknownTo = (tag: string, among: readonly Title[]): Title[] => {
    const narrow = narrowVocabulary(vocabulary, tag)
    return among.filter(
      ({ text, normal }) => !holdsSection(normal, narrow) || classifyHeading(text, narrow).length === 0,
    )
  }
  const foreign = unknownTo(language, titles)
  let best = { tag: '', known: Math.max(fewestHeadings, titles.length - foreign.length) - 1 }
  for (const { tag } of vocabulary.languages) {
    // Most documents stop here: a language can't know more of the headings than there are.
    if (foreign.length <= best.known) break
    const known = tag === language || tag === teamTag ? 0 : foreign.length - unknownTo(tag, foreign).length
    if (known > best.known) best = { tag, known }
  }
  return best.tag === '' ? null : best.tag
}

interface Title {
  readonly text: string
  readonly normal: string
}

function titleOf(heading: Heading): Title {
  const text = plainText(heading)
  return { text, normal: normalizePhrase(text) }
}
