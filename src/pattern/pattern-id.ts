import type { Member } from './found-pattern.ts'

/** An id that later members leave as it is: what is shared, and the first to show it. */
export function patternId(shared: string, first: Member | undefined): string {
  const name = (first?.subject.incident.id ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  return `${shared}-${name}`
}
