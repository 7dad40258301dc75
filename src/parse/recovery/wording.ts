import { type FoundPhrase, PhraseFinder } from '../../vocabulary/phrase-finder.ts'
import { type DeedKind, deedKinds, type ObjectKind, type RecoveryRemark } from '../../vocabulary/recovery-kinds.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { perVocabulary } from '../../vocabulary/word-pattern.ts'
import { readWords, type WordedText } from '../../vocabulary/worded-text.ts'

/** How a sentence puts a deed: as done, reported in the present, as a noun, or by a verb that names or orders it. */
export const deedForms = ['deeds', 'presentDeeds', 'nounDeeds', 'namedDeeds'] as const
export type DeedForm = (typeof deedForms)[number]

export interface Verb {
  readonly form: DeedForm
  readonly kind: DeedKind
}

/** The verbs of all forms, so that a text is searched for them once. */
const verbsOf = perVocabulary(
  ({ languages }) =>
    new PhraseFinder<Verb>(
      languages.flatMap((language) =>
        deedForms.flatMap((form) =>
          deedKinds.flatMap((kind) => {
            const verb = { form, kind }
            return (language[form][kind] ?? []).map((phrase) => [phrase, verb] as const)
          }),
        ),
      ),
    ),
)

/** A text as the readers of recovery see it: its phrases are looked up once, and only those that are asked for. */
export class Wording {
  readonly #words: WordedText
  readonly #vocabulary: Vocabulary
  #verbs: readonly FoundPhrase<Verb>[] | undefined
  #objects: readonly FoundPhrase<ObjectKind>[] | undefined
  #remarks: readonly FoundPhrase<RecoveryRemark>[] | undefined

  constructor(text: string, vocabulary: Vocabulary) {
    this.#words = readWords(text)
    this.#vocabulary = vocabulary
  }

  /** In lower case. */
  get text(): string {
    return this.#words.text
  }

  get verbs(): readonly FoundPhrase<Verb>[] {
    this.#verbs ??= verbsOf(this.#vocabulary).find(this.#words)
    return this.#verbs
  }

  /** Whether one of the objects of a kind stands between two offsets. */
  names(object: ObjectKind, from: number, to: number): boolean {
    this.#objects ??= this.#vocabulary.deedObjects.find(this.#words)
    return this.#objects.some(({ meaning, at, end }) => meaning === object && at >= from && end <= to)
  }

  /** Whether one who acts is named between two offsets: "we", "she". */
  namesPerson(from = 0, to = this.text.length): boolean {
    return this.#words.words.some(({ word, at, end }) => at >= from && end <= to && this.#vocabulary.persons.has(word))
  }

  /** How many words begin before an offset. */
  wordsBefore(offset: number): number {
    return this.#words.words.findLastIndex(({ at }) => at < offset) + 1
  }

  remarks(remark: RecoveryRemark): readonly FoundPhrase<RecoveryRemark>[] {
    this.#remarks ??= this.#vocabulary.recovery.find(this.#words)
    return this.#remarks.filter(({ meaning }) => meaning === remark)
  }

  says(remark: RecoveryRemark, from = 0, to = this.text.length): boolean {
    return this.remarks(remark).some(({ at, end }) => at >= from && end <= to)
  }

  /** Whether the text begins with a remark. */
  begins(remark: RecoveryRemark): boolean {
    return this.remarks(remark).some(({ at }) => this.text.slice(0, at).trim() === '')
  }
}
