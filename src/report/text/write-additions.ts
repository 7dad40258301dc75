import type { AddedIncident, Additions, PatternJoin } from '../../schema/analysis/additions.ts'
import type { Analysis, Pattern } from '../../schema/analysis/analysis.ts'
import { countOf } from '../../text/count-of.ts'
import { bestRemedy } from '../best-remedy.ts'
import { otherMembers } from '../other-members.ts'
import { formatOrdinal, formatPlace, memberNouns, verdictPhrases } from '../phrase.ts'
import { shownJoins } from './shown-joins.ts'
import type { TextPage } from './text-page.ts'

/** Writes what has come since a revision: each new incident, what it joins and what was promised then, and broken promises. */
export function writeAdditions(page: TextPage, { patterns }: Analysis, since: Additions): void {
  page.heading(`Since ${since.revision}: ${summariseAdditions(since)}`)
  for (const added of since.incidents) writeAdded(page, added, patterns)
  if (since.removed.length > 0) page.dim('  ', `no longer present: ${since.removed.join(', ')}`)
  if (since.promises.length === 0) return
  page.heading('Promises found to be broken')
  for (const { promise, later, verdict } of since.promises) {
    page.blank()
    page.line('  ', `${verdictPhrases[verdict]}: ${promise.text}`, page.colors.red)
    page.dim('    ', `promised: ${formatPlace(promise.evidence, promise.incident)}`)
    page.line('    ', `"${later.quote}"`)
    page.dim('    ', `later: ${formatPlace(later.evidence, later.incident)}`)
  }
}

/** `2 new incidents, 1 promise broken`, or that there is nothing new. */
export function summariseAdditions({ incidents, promises }: Additions): string {
  const fresh = incidents.filter(({ change }) => change === 'new').length
  const edited = incidents.length - fresh
  const parts = [
    fresh === 0 ? '' : countOf(fresh, 'new incident'),
    edited === 0 ? '' : `${countOf(edited, 'edited incident')} in a pattern`,
    promises.length === 0 ? '' : `${countOf(promises.length, 'promise')} broken`,
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'nothing new' : parts.join(', ')
}

function writeAdded(page: TextPage, { incident, change, joins }: AddedIncident, patterns: readonly Pattern[]): void {
  page.blank()
  page.line('  ', `${page.name(incident)}${change === 'edited' ? ' (edited)' : ''}`, page.colors.bold)
  const joined = shownJoins({ joins }, patterns)
  if (!joined.some(({ pattern }) => pattern.kind === 'mechanism')) {
    page.line('    ', 'No earlier incident is known to have the same cause.')
  }
  for (const { join, pattern } of joined) writeJoin(page, incident, join, pattern)
}

function writeJoin(page: TextPage, incident: string, join: PatternJoin, pattern: Pattern): void {
  const paint = pattern.kind === 'mechanism' ? page.colors.red : page.colors.yellow
  page.line('    ', `The ${formatOrdinal(join.ordinal)} ${memberNouns[pattern.kind]}: ${pattern.title}`, paint)
  const [evidence] = pattern.members.find((member) => member.incident === incident)?.evidence ?? []
  if (evidence) {
    page.line('      ', `"${evidence.quote}"`)
    page.dim('        ', formatPlace(evidence, incident))
  }
  const others = pattern.members.filter((member) => member.incident !== incident)
  for (const line of otherMembers(pattern, incident)) page.line('      ', line)
  const remedy = bestRemedy(pattern, new Set(others.map((member) => member.incident)))
  if (remedy) {
    page.line('      ', `What ended it before: ${remedy.words}`)
    page.dim('        ', formatPlace(remedy.evidence, remedy.incident))
  }
  for (const open of join.stillOpen) {
    page.line('      ', `The action of the ${formatOrdinal(open.ordinal)} is still open: ${open.text}`)
    page.dim('        ', formatPlace(open, open.incident))
  }
}
