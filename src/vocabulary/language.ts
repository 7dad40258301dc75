import type { ColumnName } from '../schema/incident/column-name.ts'
import type { FieldName } from '../schema/incident/field-name.ts'
import type { AnyGroup, Group } from './group.ts'
import { teamTag } from './team-tag.ts'
import { type DateOrder, type DurationUnit, type WordGroups, wordGroups } from './word-groups.ts'

export type { ColumnName, DateOrder, DurationUnit, FieldName }

type Written<Of extends AnyGroup> = Of extends Group<infer W, infer _H, infer _C> ? W : never
type Held<Of extends AnyGroup> = Of extends Group<infer _W, infer H, infer _C> ? H : never

/** What a language writes; a group that it has no words for need not be there. */
export type LanguageDefinition = { readonly tag: string } & {
  readonly [Name in keyof WordGroups]?: Written<WordGroups[Name]> | undefined
}

/** What postmortems in one language call things, with every group in it. */
export type Language = {
  /** BCP 47 tag; `*` for a team's own words, which hold whatever the language of a document is. */
  readonly tag: string
} & { readonly [Name in keyof WordGroups]: Held<WordGroups[Name]> }

/** Checks and freezes a language; throws a TypeError that names the group where a list is malformed. */
export function defineLanguage(definition: LanguageDefinition): Language {
  const { tag } = definition
  if (tag !== teamTag && !/^[a-z]{2,3}(?:-[A-Za-z\d]+)*$/.test(tag)) throw new TypeError(`"${tag}" is no BCP 47 tag.`)
  const groups = Object.entries<AnyGroup>(wordGroups).map(([name, { parse }]) => {
    try {
      return [name, freeze(parse(definition[name as keyof WordGroups]))]
    } catch (error) {
      if (error instanceof TypeError) error.message = `${name} of the language ${tag}: ${error.message}`
      throw error
    }
  })
  return Object.freeze({ tag, ...Object.fromEntries(groups) }) as Language
}

function freeze<Value>(value: Value): Value {
  if (value === null || typeof value !== 'object' || value instanceof RegExp) return value
  for (const inner of Object.values(value)) freeze(inner)
  return Object.freeze(value)
}
