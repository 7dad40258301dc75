/**
 * Writes a name of the cluster as one word of a POSIX shell; null for one that no quoting makes safe to paste: control
 * characters, or a dash in front, which a command takes for an option.
 */
export function shellWord(name: string): string | null {
  if (name === '' || name.startsWith('-') || /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(name)) return null
  return /^[A-Za-z0-9_@%+=:,./-]+$/.test(name) ? name : `'${name.replaceAll("'", String.raw`'\''`)}'`
}

/** Builds a command of plain words and names, each name as one word; null where one of them is not safe. */
export function command(strings: TemplateStringsArray, ...names: readonly string[]): string | null {
  let text = strings[0] ?? ''
  for (const [index, name] of names.entries()) {
    const word = shellWord(name)
    if (word === null) return null
    text += word + (strings[index + 1] ?? '')
  }
  return text
}
