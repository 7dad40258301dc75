/** What nobody writes by chance: letters with digits, capitals inside, signs inside, a number of three to six digits. */
const forms = [/\p{L}.*\d|\d.*\p{L}/u, /\p{Ll}\p{Lu}/u, /\p{Lu}{3}/u, /[\p{L}\p{N}][_/:.][\p{L}\p{N}]/u, /^\d{3,6}$/]

/** Reads the names, codes and addresses of a text, each once, as they are written. */
export function readIdentifiers(text: string): string[] {
  const runs = text.match(/[\p{L}\p{N}_](?:[\p{L}\p{N}_./:-]*[\p{L}\p{N}_])?/gu) ?? []
  return [...new Set(runs)].filter((run) => forms.some((form) => form.test(run)))
}

/** Whether a text holds an identifier as it is written, and not as a part of another. */
export function holdsIdentifier(text: string, identifier: string): boolean {
  for (let at = text.indexOf(identifier); at !== -1; at = text.indexOf(identifier, at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + identifier.length)]
    if (!/[\p{L}\p{N}_]/u.test(before) && !/[\p{L}\p{N}_]/u.test(after)) return true
  }
  return false
}
