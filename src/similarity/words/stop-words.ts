import { builtinLanguages } from '../../vocabulary/builtin-languages.ts'

/** The words of all languages that carry grammar and no fact; texts are compared across languages. */
export const stopWords: ReadonlySet<string> = new Set(builtinLanguages.flatMap((language) => language.stopWords))
