import type { Verdict } from '../../schema/analysis/match.ts'
import type { Signature } from '../../signature/signature.ts'
import { countEach } from '../../text/count-each.ts'
import type { Zone } from '../passage.ts'
import type { Profile } from '../profile.ts'
import { readWords } from '../words/read-words.ts'
import { rarityOf } from '../words/text-index.ts'

/** Where a document says what it was. */
const causeZones: ReadonlySet<Zone> = new Set(['title', 'summary', 'cause'])

/**
 * Whether a sentence says no more than how a failure was felt: "CrashLoopBackOff", "the site answers 503". It may have a
 * hundred causes, and what ended one of them is no advice.
 *
 * @param isTelling Whether a word distinguishes some of the documents.
 */
export function isBareSymptom(
  { passages }: Profile,
  signatures: readonly Signature[],
  isTelling: (word: string) => boolean,
): boolean {
  const mechanisms = idsOf(signatures, 'mechanism')
  const hits = passages.flatMap((passage) => passage.signatures)
  if (hits.length === 0 || hits.some(({ signature }) => mechanisms.has(signature))) return false
  const felt = new Set(hits.flatMap(({ quote }) => [...readWords(quote), ...readWords(quote.replace(/\W+/g, ' '))]))
  return passages.flatMap(({ words }) => words).every((word) => felt.has(word) || !isTelling(word))
}

/**
 * Judges documents by the failure signatures that a cluster shows. A mechanism needs at least half of the mechanisms that are
 * shown to stand where a document tells its cause, each by its rarity: a new incident hits new names, which count for nothing.
 */
export function judgeSnapshot(
  query: Profile,
  documents: readonly Profile[],
  signatures: readonly Signature[],
  rarity: (signature: string) => number,
): Verdict[] {
  const mechanisms = idsOf(signatures, 'mechanism')
  const shown = [...shownBy(query)]
  const weigh = (some: readonly string[]) => some.reduce((sum, one) => sum + rarity(one), 0)
  const asked = shown.filter((signature) => mechanisms.has(signature))
  return documents.map((document): Verdict => {
    const causes = shownBy(document, causeZones)
    const shared = asked.filter((signature) => causes.has(signature))
    if (shared.length > 0 && weigh(shared) * 2 >= weigh(asked)) return 'same-mechanism'
    const own = shownBy(document)
    const felt = shown.filter((signature) => own.has(signature))
    if (felt.length === 0) return 'none'
    return felt.some((signature) => !mechanisms.has(signature)) ? 'same-symptom' : 'related'
  })
}

/** How much a signature distinguishes the documents that show it; 0 where all do, or none. */
export function signatureRarities(documents: readonly Profile[]): (signature: string) => number {
  const showing = countEach(documents.flatMap((document) => [...shownBy(document)]))
  return (signature) => {
    const count = showing.get(signature)
    return count === undefined ? 0 : rarityOf(count, documents.length)
  }
}

function shownBy({ passages }: Profile, zones?: ReadonlySet<Zone>): ReadonlySet<string> {
  return new Set(
    passages
      .filter(({ zone }) => zones?.has(zone) ?? zone !== 'reference')
      .flatMap(({ signatures }) => signatures.map(({ signature }) => signature)),
  )
}

function idsOf(signatures: readonly Signature[], kind: Signature['kind']): ReadonlySet<string> {
  return new Set(signatures.filter((signature) => signature.kind === kind).map(({ id }) => id))
}
