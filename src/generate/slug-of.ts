/** The id of a new incident: its day and the words of its title in lower-case letters and digits, at most 60 long. */
export function slugOf(date: string, title: string | null): string {
  const words = (title ?? 'incident')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return `${date}-${words === '' ? 'incident' : words}`
}
