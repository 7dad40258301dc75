import type { Pattern } from '../schema/analysis/analysis.ts'

/**
 * Names the other members of a pattern as they stand to one: `Before it: A, B`, `The same outage: C`, `After it: D`. An incident that
 * somebody wrote up late has some of its kind after it.
 */
export function otherMembers({ episodes }: Pattern, incident: string): string[] {
  const own = episodes.findIndex(({ incidents }) => incidents.includes(incident))
  const named = (from: number, to: number): string[] =>
    episodes
      .slice(from, to)
      .flatMap(({ incidents }) => incidents)
      .filter((other) => other !== incident)
  return [
    listOthers('Before it', named(0, own).reverse()),
    listOthers('The same outage', named(own, own + 1)),
    listOthers('After it', named(own + 1, episodes.length)),
  ].filter((line) => line !== '')
}

/** Ids on two lines of a page; the pattern lists all. */
const mostNamed = 5

function listOthers(words: string, incidents: readonly string[]): string {
  if (incidents.length === 0) return ''
  const more = incidents.length - mostNamed
  return `${words}: ${incidents.slice(0, mostNamed).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
