import type { OrderedCorpus } from '../similarity/corpus/ordered-corpus.ts'
import type { ReadPassage } from '../similarity/profile.ts'
import { signatureTerm, type TermVector } from '../similarity/words/term-space.ts'
import { compareText } from '../text/compare-text.ts'

/** Where an incident says what it is, as against how it was found out. */
const coreZones = new Set(['title', 'summary', 'cause'])

/**
 * Finds the failure signature that stands most in the middle of incidents: a mechanism that all of them show, at least half
 * of them where they say what it was; of several the weightiest. Null where there is none.
 */
export function centralSignature(
  { similarity }: OrderedCorpus,
  members: readonly number[],
  terms: TermVector,
): string | null {
  const passages = members.map((index) => similarity.profiles[index]?.passages ?? [])
  const shows = (own: readonly ReadPassage[], id: string, coreOnly: boolean) =>
    own.some(
      ({ zone, signatures }) =>
        (coreOnly ? coreZones.has(zone) : zone !== 'action' && zone !== 'lesson' && zone !== 'reference') &&
        signatures.some(({ signature }) => signature === id),
    )
  const shown = new Set(passages.flatMap((own) => own.flatMap(({ signatures }) => signatures.map((s) => s.signature))))
  const [first] = [...shown]
    .filter((id) => similarity.isMechanism(id) && passages.every((own) => shows(own, id, false)))
    .map((id) => ({ id, stated: passages.filter((own) => shows(own, id, true)).length }))
    .filter(({ stated }) => stated * 2 >= passages.length)
    .map(({ id, stated }) => ({ id, weight: stated * (terms.get(signatureTerm(id)) ?? 0) }))
    .sort((a, b) => b.weight - a.weight || compareText(a.id, b.id))
  return first?.id ?? null
}
