/** A title as part of a file name: letters and digits in lower case, hyphens between, at most 60 characters. */
export function slugify(title: string): string {
  const slug = title
    .normalize('NFKD')
    .replace(/[\p{M}'’]+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  if (slug.length <= 60) return slug || 'incident'
  return slug.slice(0, 60).replace(/-[^-]*$/, '')
}
