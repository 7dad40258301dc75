import type { SectionKind } from '../../schema/incident/section.ts'
import { proseSentences } from '../detection/prose-sentences.ts'
import type { ParseContext } from '../parse-context.ts'
import { loosePassage, type Passage } from './passage.ts'

/** Sections of plans, of other documents, and those whose passages are read by themselves. */
const closed: ReadonlySet<SectionKind> = new Set([
  'action-items',
  'references',
  'appendix',
  'resolution',
  'timeline',
  'lessons',
  'root-causes',
  'contributing-factors',
])

/** The sentences of the other sections, among which one may say in passing what ended it. */
export function prosePassages(context: ParseContext): Passage[] {
  const sentences = proseSentences((kinds) => !kinds.some((kind) => closed.has(kind)), context)
  return sentences.map(({ text, place }) => ({ ...loosePassage, text, place, origin: 'prose', rank: 'sentence' }))
}
