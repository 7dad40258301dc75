/** Marks a number that JavaScript would not write back as it stood. */
const marker = '\uE001'

/**
 * Parses the JSON of an object or an array, undefined where the text is not one. Numbers that would lose digits (ids
 * of 64 bits, `1.0`) are kept as marked strings, for {@link stringifyLossless} to write back as they stood.
 */
export function parseLossless(text: string): object | undefined {
  const trimmed = text.trim()
  const ends = `${trimmed[0] ?? ''}${trimmed.at(-1) ?? ''}`
  if (ends !== '{}' && ends !== '[]') return undefined
  try {
    return parseObject(trimmed.replace(/(?<=[:[,]\s?)-?\d[\d.eE+-]*(?=\s?[,}\]])/g, keepNumber))
  } catch {
    // Where a marked number stood inside a string, the marks broke it; then digits may be lost, and secrets may not.
    try {
      return parseObject(trimmed)
    } catch {
      return undefined
    }
  }
}

function parseObject(text: string): object | undefined {
  const value: unknown = JSON.parse(text)
  return typeof value === 'object' && value !== null ? value : undefined
}

function keepNumber(number: string): string {
  return String(Number(number)) === number ? number : `"${marker}${number}"`
}

/** Writes what {@link parseLossless} read, in compact form. */
export function stringifyLossless(value: object): string {
  return JSON.stringify(value).replace(new RegExp(`"${marker}(-?\\d[\\d.eE+-]*)"`, 'g'), '$1')
}
