import { recovery as en } from './en/recovery.ts'
import { phrasePattern } from './phrase-pattern.ts'
import { type DeedKind, deedKinds, type ObjectKind, objectKinds, type RecoveryLanguage } from './recovery-language.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The languages of a document made ready to find deeds and their objects in a text in lower case. */
export interface RecoveryWords {
  readonly done: ReadonlyMap<DeedKind, RegExp>
  readonly bare: ReadonlyMap<DeedKind, RegExp>
  readonly objects: ReadonlyMap<ObjectKind, RegExp>
  readonly phrases: Readonly<Record<PhraseGroup, RegExp>>
}

const phraseGroups = [
  'undone',
  'planned',
  'carriedOut',
  'explained',
  'conditional',
  'over',
  'cure',
  'eased',
  'failed',
  'byHand',
  'automatic',
  'afterwards',
  'attempts',
] as const satisfies readonly (keyof RecoveryLanguage)[]
type PhraseGroup = (typeof phraseGroups)[number]

const recoveryLanguages: readonly RecoveryLanguage[] = [en]

const compiled = new WeakMap<Vocabulary, RecoveryWords>()

/** The words of recovery in the languages of a vocabulary. */
export function recoveryWords(vocabulary: Vocabulary): RecoveryWords {
  const known = compiled.get(vocabulary)
  if (known) return known
  const tags = new Set(vocabulary.languages.map(({ tag }) => tag))
  const words = compile(recoveryLanguages.filter(({ tag }) => tags.has(tag)))
  compiled.set(vocabulary, words)
  return words
}

function compile(languages: readonly RecoveryLanguage[]): RecoveryWords {
  const table = <Kind extends string>(
    kinds: readonly Kind[],
    pick: (language: RecoveryLanguage, kind: Kind) => string | undefined,
  ): Map<Kind, RegExp> =>
    new Map(kinds.map((kind) => [kind, phrasePattern(languages.map((language) => pick(language, kind) ?? ''))]))
  return {
    done: table(deedKinds, ({ deeds }, kind) => deeds[kind]?.done),
    bare: table(deedKinds, ({ deeds }, kind) => deeds[kind]?.bare),
    objects: table(objectKinds, ({ objects }, kind) => objects[kind]),
    phrases: Object.fromEntries(
      phraseGroups.map((group) => [group, phrasePattern(languages.map((language) => language[group]))]),
    ) as Record<PhraseGroup, RegExp>,
  }
}
