import { countEach } from '../text/count-each.ts'
import type { Language } from '../vocabulary/language.ts'
import { normalizePhrase } from '../vocabulary/normalize-phrase.ts'
import { teamTag } from '../vocabulary/team-tag.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'

/** Below this count of common words, chosen: a document of a few lines, whose one "de" may be French, Spanish or Dutch. */
const fewWords = 12
/** So many times the common words of the next language make the best one sure; chosen. */
const clearLead = 1.5
/**
 * The least share of common words in a text of the language: prose of a known language has 0.07 and more for all its code,
 * that of an unknown one 0.03 by chance.
 */
const leastShare = 0.06
/** The largest share of words that are spelled with letters the language does not have: names and quotes. */
const mostForeign = 0.1

/**
 * The language of a text: by its script, else by the common words that it holds most of. Where these are few or close,
 * headings and labels decide, and where they do not either, it is null: the words of every language then count. A text with
 * many letters that a language does not write is not in it.
 */
export function detectLanguage(text: string, { languages }: Vocabulary): string | null {
  const ofScript = languageOfScript(text)
  if (ofScript !== null) return ofScript
  const words =
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/\p{L}+/gu) ?? []
  const counts = countEach(words)
  const special = words.filter((word) => /[^a-z]/.test(word))
  const spoken = languages.filter((language) => language.tag !== teamTag && canSpell(language, special, words.length))
  const ranked = spoken
    .map(({ tag, commonWords }) => ({
      tag,
      count: commonWords.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0),
    }))
    .sort((a, b) => b.count - a.count)
  const [best, next] = ranked
  if (!best || best.count === 0 || best.count < leastShare * words.length) return namedLanguage(text, spoken)
  if (best.count >= fewWords && best.count >= clearLead * (next?.count ?? 0)) return best.tag
  const isClose = best.count < clearLead * (next?.count ?? 0)
  return namedLanguage(text, spoken) ?? (isClose && best.count < fewWords ? null : best.tag)
}

/** Whether all but a few words are spelled with the letters of a language. */
function canSpell({ letters }: Language, special: readonly string[], words: number): boolean {
  if (special.length <= mostForeign * words) return true
  const foreign = new RegExp(`[^a-z${letters.join('')}\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]`, 'u')
  return special.filter((word) => foreign.test(word)).length <= mostForeign * words
}

const scripts = /[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u

function languageOfScript(text: string): string | null {
  if (!scripts.test(text)) return null
  const count = (script: RegExp): number => text.match(script)?.length ?? 0
  if (count(/\p{Script=Hangul}/gu) * 5 > count(/\p{L}/gu)) return 'ko'
  const [kana, han] = [count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu), count(/\p{Script=Han}/gu)]
  if ((kana + han) * 5 <= count(/\p{L}/gu)) return null
  return kana * 10 > han ? 'ja' : 'zh'
}

/** Headings, and bold labels at the beginning of a line. */
const names = /^(?:#{1,6}[^\S\n]+([^\n]{1,80})|[^\S\n]*(?:[-*+][^\S\n]+|\|[^\S\n]*)?(?:\*\*|__)([^*_\n]{1,60}))/gmu

/** The language in which most headings and labels are known, by itself; null where two know as many, or none does. */
function namedLanguage(text: string, languages: readonly Language[]): string | null {
  const found = [...text.matchAll(names)].map(([, heading, label]) =>
    normalizePhrase((heading ?? label ?? '').replace(/[(:：（].*$/u, '')),
  )
  const ranked = languages
    .map((language) => ({ tag: language.tag, known: found.filter((name) => namesOf(language).has(name)).length }))
    .sort((a, b) => b.known - a.known)
  const [best, next] = ranked
  return best && best.known > (next?.known ?? 0) ? best.tag : null
}

const known = new WeakMap<Language, ReadonlySet<string>>()

/** What sections and fields are called in a language. */
function namesOf(language: Language): ReadonlySet<string> {
  const { sections, fields } = language
  const phrases =
    known.get(language) ?? new Set([...Object.values(sections), ...Object.values(fields)].flat().map(normalizePhrase))
  known.set(language, phrases)
  return phrases
}
