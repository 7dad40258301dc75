/** A run of letters and digits, from where to one past its end. */
export interface TextWord {
  readonly word: string
  readonly at: number
  readonly end: number
}

/** A text in lower case, split into its words once for all who look for phrases in it. */
export interface WordedText {
  readonly text: string
  readonly words: readonly TextWord[]
}

export function readWords(written: string): WordedText {
  const text = foldLetters(written)
  const words = Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ({ 0: word, index: at }) => {
    return { word, at, end: at + word.length }
  })
  return { text, words }
}

/** A text in lower case of the same length; ё is written as е by most, and by some not. */
export function foldLetters(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е')
}
