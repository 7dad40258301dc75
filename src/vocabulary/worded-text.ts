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
  const words: TextWord[] = []
  let start = -1
  // By hand, since every sentence of a document comes through here, and a pattern takes three times as long.
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && isWordCharacter(text, at)) {
      if (start < 0) start = at
    } else if (start >= 0) {
      words.push({ word: text.slice(start, at), at: start, end: at })
      start = -1
    }
  }
  return { text, words }
}

/** A text in lower case of the same length; ё is written as е by most, and by some not. */
export function foldLetters(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е')
}

const endOfAscii = 0x80

function isWordCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code >= endOfAscii) return /[\p{L}\p{N}]/u.test(text.charAt(at))
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)
}
