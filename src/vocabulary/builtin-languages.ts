import { en } from './en.ts'
import type { Language } from './language.ts'

/** The languages that the kit knows. Adding one is one file and one entry here. */
export const builtinLanguages: readonly Language[] = [en]
