import { builtinLanguages } from './builtin-languages.ts'
import type { AnyGroup, Group } from './group.ts'
import type { Language } from './language.ts'
import { teamTag } from './team-tag.ts'
import { type WordGroups, wordGroups } from './word-groups.ts'

export { teamTag }

type Compiled<Of extends AnyGroup> = Of extends Group<infer _W, infer _H, infer C> ? C : never

/** Several languages made ready to look things up in, group by group. */
export type Vocabulary = { readonly languages: readonly Language[] } & {
  readonly [Name in keyof WordGroups]: Compiled<WordGroups[Name]>
}

/**
 * Joins languages into one vocabulary; where two languages claim a phrase, the earlier one keeps it. A group is compiled on
 * first use, since most readers ask for few, and of all languages together hardly any is asked for.
 */
export function compileVocabulary(languages: readonly Language[]): Vocabulary {
  const vocabulary = { languages }
  for (const [name, { compile }] of Object.entries<AnyGroup>(wordGroups)) {
    let compiled: { readonly group: unknown } | undefined
    Object.defineProperty(vocabulary, name, {
      enumerable: true,
      get: () => {
        const held = () => languages.map((each) => ({ tag: each.tag, held: each[name as keyof WordGroups] }))
        compiled ??= { group: compile(held()) }
        return compiled.group
      },
    })
  }
  return vocabulary as Vocabulary
}

/** The same vocabulary for a document that shows which number of "03/10" is the day. */
export function withDateOrder(vocabulary: Vocabulary, dateOrder: Vocabulary['dateOrder']): Vocabulary {
  return Object.create(vocabulary, { dateOrder: { value: dateOrder, enumerable: true } })
}

let builtin: Vocabulary | undefined

/** All languages that the kit knows. */
export function builtinVocabulary(): Vocabulary {
  builtin ??= compileVocabulary(builtinLanguages)
  return builtin
}

const narrowed = new WeakMap<Vocabulary, Map<string, Vocabulary>>()

/**
 * The part of a vocabulary that a document in one language needs: that language, and English, which teams everywhere mix
 * in. A word that means another thing in a third language can then not mislead. A team's own words stay,
 * and so does the language of the headings, where it is another.
 */
export function narrowVocabulary(
  vocabulary: Vocabulary,
  tag: string | null,
  ofHeadings: string | null = null,
): Vocabulary {
  const own = vocabulary.languages.filter((language) => language.tag === tag || language.tag === ofHeadings)
  if (own.length === 0) return vocabulary
  const known = narrowed.get(vocabulary) ?? new Map<string, Vocabulary>()
  narrowed.set(vocabulary, known)
  const key = `${tag} ${ofHeadings}`
  const tagged = (wanted: string): Language[] => vocabulary.languages.filter((language) => language.tag === wanted)
  const found =
    known.get(key) ??
    compileVocabulary([...tagged(teamTag), ...own, ...(tag === 'en' || ofHeadings === 'en' ? [] : tagged('en'))])
  known.set(key, found)
  return found
}

/** The vocabulary for a record's language, a BCP 47 tag ("pt-BR" counts as "pt") or null; English alone where it is unknown. */
export function vocabularyOf(language: string | null): Vocabulary {
  const builtin = builtinVocabulary()
  const tag = language?.split('-')[0]
  return narrowVocabulary(builtin, builtin.languages.find((each) => each.tag === tag)?.tag ?? 'en')
}
