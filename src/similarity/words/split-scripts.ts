const unspaced = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー'
const stretches = new RegExp(`[${unspaced}]+|[^${unspaced}]+`, 'gu')
const isUnspaced = new RegExp(`^[${unspaced}]`, 'u')

/** A stretch of a run in one kind of script. */
interface Stretch {
  readonly text: string
  /** Han, Hiragana and Katakana are written without spaces. */
  readonly unspaced: boolean
}

/** Splits a run at the borders of scripts without spaces: `queue-workerが` keeps `queue-worker`. */
export function splitScripts(run: string): Stretch[] {
  return (run.match(stretches) ?? []).map((text) => ({ text, unspaced: isUnspaced.test(text) }))
}

/** The pairs of characters that stand for the words of a script without spaces. */
export function characterPairs(stretch: string): string[] {
  const characters = [...stretch]
  if (characters.length < 2) return characters
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`)
}
