import type { ParsedIncident } from '../parse/parsed-incident.ts'
import type { Match } from '../schema/analysis/match.ts'
import { compareText } from '../text/compare-text.ts'
import { cutQuote, makeEvidence } from './corpus/evidence.ts'
import type { ReadPassage } from './profile.ts'
import { zoneRank } from './zone-rank.ts'

/** Signatures that are quoted of one match. */
const mostSignatures = 2

/** Quotes the failure signatures that two texts share, the rarest first, each where the text says most of it. */
export function signatureReasons(
  query: readonly ReadPassage[],
  found: ParsedIncident,
  passages: readonly ReadPassage[],
  rarity: (signature: string) => number,
): Match['evidence'] {
  const [ours, theirs] = [bestBySignature(query), bestBySignature(passages)]
  return [...ours]
    .filter(([signature]) => theirs.has(signature) && rarity(signature) > 0)
    .sort(([a], [b]) => rarity(b) - rarity(a) || compareText(a, b))
    .slice(0, mostSignatures)
    .flatMap(([signature, mine]) => {
      const its = theirs.get(signature)
      if (!its) return []
      const hit = ({ signatures }: ReadPassage) => signatures.find((one) => one.signature === signature)
      return [{ query: cutQuote(mine.text, hit(mine)), found: makeEvidence(found, 'signature', its, hit(its)) }]
    })
}

/** The best place that shows each signature: a cause before a row of the timeline. */
function bestBySignature(passages: readonly ReadPassage[]): ReadonlyMap<string, ReadPassage> {
  const best = new Map<string, ReadPassage>()
  for (const passage of passages) {
    for (const { signature } of passage.signatures) {
      const before = best.get(signature)
      if (!before || (zoneRank[passage.zone] ?? 9) < (zoneRank[before.zone] ?? 9)) best.set(signature, passage)
    }
  }
  return best
}
