/**
 * The path of an archive's entry, without a leading `./`; null where it points outside of the archive (absolute, a
 * drive, `..`, a NUL). Nothing is ever written by it, but a name like that is made to do harm, and nothing else of it is trusted.
 */
export function checkEntryPath(path: string): string | null {
  const plain = path.replaceAll('\\', '/')
  if (/^\/|^[A-Za-z]:/.test(plain) || plain.includes('\0')) return null
  const parts = plain.split('/').filter((part) => part !== '' && part !== '.')
  return parts.length === 0 || parts.includes('..') ? null : parts.join('/')
}
