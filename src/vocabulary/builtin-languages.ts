import { de } from './de/language.ts'
import { en } from './en/language.ts'
import { es } from './es/language.ts'
import { fr } from './fr/language.ts'
import { it } from './it/language.ts'
import { ja } from './ja/language.ts'
import { ko } from './ko/language.ts'
import type { Language } from './language.ts'
import { nb } from './nb/language.ts'
import { nl } from './nl/language.ts'
import { pl } from './pl/language.ts'
import { pt } from './pt/language.ts'
import { ru } from './ru/language.ts'
import { sv } from './sv/language.ts'
import { zh } from './zh/language.ts'

/** The languages that the kit knows. Adding one is one folder and one entry here; the earlier wins where two claim a phrase. */
export const builtinLanguages: readonly Language[] = [en, fr, ja, nb, zh, de, es, pt, it, nl, sv, pl, ko, ru]
