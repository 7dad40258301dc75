import { classifyExact } from '../../vocabulary/classify-heading.ts'
import { labelledPassages } from '../labelled-passages.ts'
import type { ParseContext } from '../parse-context.ts'
import { loosePassage, type Passage } from './passage.ts'

/** What stands behind a label such as "Fix:" in any section, or in a row of the metadata. */
export function labelledFixes(context: ParseContext): Passage[] {
  const isFix = (label: string): boolean => {
    const kinds = classifyExact(label, context.vocabulary)
    return kinds.length === 1 && kinds[0] === 'resolution'
  }
  return labelledPassages(isFix, context).map(({ label, text, place }) => {
    return { ...loosePassage, text, place, origin: 'section', titles: label, rank: 'item' }
  })
}
