import type { Incident } from '../schema/incident/incident.ts'
import { findSignatures, type SignatureHit } from '../signature/find-signatures.ts'
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

const known = new WeakMap<Incident, Profile>()

/** Reads what an incident is compared by; the same record is read once. */
export function profileOf(incident: Incident): Profile {
  const before = known.get(incident)
  if (before) return before
  const profile = { incident, passages: readPassages(incident).map(readPassage) }
  known.set(incident, profile)
  return profile
}

/** Reads what one passage is compared by. */
export function readPassage(passage: Passage): ReadPassage {
  return { ...passage, ...readSentence(passage.text) }
}

/** Reads what a sentence is compared by. */
export function readSentence(text: string): SentenceTerms {
  const words = readWords(text)
  return { words, signatures: findSignatures(text), themes: findThemes(text, words) }
}
