import type { ParsedIncident } from '../parse/parsed-incident.ts'
import type { Incident } from '../schema/incident/incident.ts'
import { builtinSignatures } from '../signature/builtin-signatures.ts'
import { findSignatures, type SignatureHit } from '../signature/find-signatures.ts'
import type { Signature } from '../signature/signature.ts'
import { findThemes } from './find-themes.ts'
import { ownTexts } from './own-text.ts'
import { type Passage, readPassages } from './passage.ts'
import { readTokens } from './words/read-tokens.ts'
import { readWords } from './words/read-words.ts'
import type { TermCounts } from './words/text-index.ts'

/** What a sentence is compared by. */
export interface SentenceTerms {
  readonly words: readonly string[]
  readonly signatures: readonly SignatureHit[]
  readonly themes: readonly string[]
}

/** A passage with what it is compared by. */
export interface ReadPassage extends Passage, SentenceTerms {}

/** What an incident is compared by. It depends on the document alone, not on the others. */
export interface Profile {
  readonly incident: Incident
  readonly passages: readonly ReadPassage[]
  /** The tokens of the source, as they are written. */
  readonly tokens: TermCounts
}

const knownPassages = new WeakMap<readonly Signature[], WeakMap<Incident, readonly ReadPassage[]>>()
const knownTokens = new WeakMap<Incident, { readonly source: string; readonly tokens: TermCounts }>()

/** Reads what incidents are compared by; what the same record gives is read once. */
export function profilesOf(
  subjects: readonly ParsedIncident[],
  signatures: readonly Signature[] = builtinSignatures,
): Profile[] {
  const texts = ownTexts(subjects)
  return subjects.map(({ incident }, i) => ({
    incident,
    passages: passagesOf(incident, signatures),
    tokens: tokensOf(incident, texts[i] ?? ''),
  }))
}

/** Reads the passages of an incident; the same record is read once for the same signatures. */
export function passagesOf(
  incident: Incident,
  signatures: readonly Signature[] = builtinSignatures,
): readonly ReadPassage[] {
  const known = knownPassages.get(signatures) ?? new WeakMap<Incident, readonly ReadPassage[]>()
  knownPassages.set(signatures, known)
  const before = known.get(incident)
  if (before) return before
  const passages = readPassages(incident).map((passage) => readPassage(passage, signatures))
  known.set(incident, passages)
  return passages
}

function tokensOf(incident: Incident, source: string): TermCounts {
  const before = knownTokens.get(incident)
  if (before?.source === source) return before.tokens
  const tokens = readTokens(source, incident.language)
  knownTokens.set(incident, { source, tokens })
  return tokens
}

/** Reads what one passage is compared by. */
export function readPassage(passage: Passage, signatures: readonly Signature[] = builtinSignatures): ReadPassage {
  return { ...passage, ...readSentence(passage.text, signatures) }
}

/** Reads what a sentence is compared by. */
export function readSentence(text: string, signatures: readonly Signature[] = builtinSignatures): SentenceTerms {
  const words = readWords(text)
  return { words, signatures: findSignatures(text, signatures), themes: findThemes(text, words) }
}
