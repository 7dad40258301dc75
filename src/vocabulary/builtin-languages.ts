import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { ja } from './ja.ts'
import type { Language } from './language.ts'
import { nb } from './nb.ts'
import { pt } from './pt.ts'
import { zh } from './zh.ts'

/** The languages that the kit knows. Adding one is one file and one entry here; the earlier wins where two claim a phrase. */
export const builtinLanguages: readonly Language[] = [en, fr, ja, nb, zh, de, es, pt]
