import type { RelationKind } from '../../schema/incident/relation.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'

/** What the words of a sentence say about another incident; null where they say nothing. */
export function relationWords(sentence: string, { relations }: Vocabulary): RelationKind | null {
  const lower = sentence.toLowerCase()
  return relations.find(([, pattern]) => pattern.test(lower))?.[0] ?? null
}
