import { countEach } from '../text/count-each.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'

/** The language of a text: by its script, else by the common words that it holds most of. Null where too few words tell. */
export function detectLanguage(text: string, { languages }: Vocabulary): string | null {
  const kana = text.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if ((kana + han) * 5 > letters) return kana * 10 > han ? 'ja' : 'zh'
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const counts = countEach(words)
  let best: { tag: string; count: number } | null = null
  for (const { tag, commonWords } of languages) {
    const count = commonWords.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0)
    if (count > (best?.count ?? 0)) best = { tag, count }
  }
  return best && best.count * 50 >= words.length ? best.tag : null
}
