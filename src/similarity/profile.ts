import type { Incident } from '../schema/incident/incident.ts'
import { builtinSignatures } from '../signature/builtin-signatures.ts'
import { findSignatures, type SignatureHit } from '../signature/find-signatures.ts'
import type { Signature } from '../signature/signature.ts'
import { findThemes } from './find-themes.ts'
import { type Passage, readPassages } from './passage.ts'
import { readWords } from './words/read-words.ts'

/** What a sentence is compared by. */
export interface SentenceTerms {
  readonly words: readonly string[]
  readonly signatures: readonly SignatureHit[]
  readonly themes: readonly string[]
}

/** A passage with what it is compared by. */
export interface ReadPassage extends Passage, SentenceTerms {}

/** What an incident is compared by. It depends on the record alone, not on the others. */
export interface Profile {
  readonly incident: Incident
  readonly passages: readonly ReadPassage[]
}

const known = new WeakMap<readonly Signature[], WeakMap<Incident, Profile>>()

/** Reads what an incident is compared by; the same record is read once for the same signatures. */
export function profileOf(incident: Incident, signatures: readonly Signature[] = builtinSignatures): Profile {
  const profiles = known.get(signatures) ?? new WeakMap<Incident, Profile>()
  known.set(signatures, profiles)
  const before = profiles.get(incident)
  if (before) return before
  const passages = readPassages(incident).map((passage) => readPassage(passage, signatures))
  const profile = { incident, passages }
  profiles.set(incident, profile)
  return profile
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
