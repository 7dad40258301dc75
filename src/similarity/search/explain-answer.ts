import type { ParsedIncident } from '../../parse/parsed-incident.ts'
import type { Match } from '../../schema/analysis/match.ts'
import { cutQuote, makeEvidence } from '../corpus/evidence.ts'
import type { Profile } from '../profile.ts'
import { signatureReasons } from '../signature-reasons.ts'
import type { Answer } from './search-incidents.ts'

/** Gives the words by which a document answers, beside those of the query: the signatures that both show, then what it says. */
export function explainAnswer(
  query: Profile,
  found: { readonly subject: ParsedIncident; readonly profile: Profile },
  { quote }: Answer,
  rarity: (signature: string) => number,
): Match['evidence'] {
  const shown = signatureReasons(query.passages, found.subject, found.profile.passages, rarity)
  if (quote === null) return shown
  const words = new Set(quote.words)
  const shared = ({ words: own }: { readonly words: readonly string[] }) => own.filter((word) => words.has(word)).length
  const [asked] = [...query.passages].sort((a, b) => shared(b) - shared(a))
  const said = { query: cutQuote(asked?.text ?? ''), found: makeEvidence(found.subject, 'wording', quote) }
  const same = shown.find(({ found: { quote: known } }) => known === said.found.quote) ?? said
  return [same, ...shown.filter((reason) => reason !== same)]
}
