import type { Analysis, Pattern } from '../../schema/analysis/analysis.ts'
import { countEach } from '../../text/count-each.ts'
import { countOf } from '../../text/count-of.ts'
import { followedOf, formatWorked } from '../pattern-phrases.ts'
import { formatPlace } from '../phrase.ts'
import { promiseThreads } from '../promise-threads.ts'
import type { TextPage } from './text-page.ts'

/** Patterns: with up to six lines each, all of it is on one screen of 40 lines. */
const mechanismsShown = 6

/** Writes what matters of a report on one screen: what keeps coming back, what ended it, who was warned, what is not done. */
export function writeBrief(page: TextPage, analysis: Analysis): void {
  const { patterns, statistics } = analysis
  const mechanisms = patterns.filter(({ kind }) => kind === 'mechanism')
  if (mechanisms.length === 0) return
  page.heading('In short')
  for (const pattern of mechanisms.slice(0, mechanismsShown)) {
    const { title, members, lastSeen, confidence } = pattern
    const last = lastSeen === null ? '' : `, the last ${lastSeen.slice(0, 10)}`
    const unsure = confidence === 'low' ? ' (low confidence)' : ''
    page.line('  ', `${title}: ${countOf(members.length, 'incident')}${last}${unsure}`, page.colors.bold)
    const [best] = pattern.remedies.filter(({ worked }) => worked.length > 0)
    const step = best?.steps.find(({ outcome }) => outcome === 'worked')
    if (best && step) {
      page.line('    ', `recovered by: ${best.title} (${formatWorked(best, pattern)})`)
      page.place('      ', formatPlace(step.evidence, step.incident))
    }
    for (const line of briefLines(pattern, analysis)) page.line('    ', line)
  }
  const more = mechanisms.length - mechanismsShown
  if (more > 0) page.dim('  ', `and ${more} more, below`)
  for (const { members } of patterns.filter(({ kind }) => kind === 'detection-gap')) {
    page.line('  ', `No alert, or too late, in ${members.length} of ${countOf(statistics.incidents, 'incident')}`)
  }
}

function briefLines(pattern: Pattern, { followThrough }: Analysis): string[] {
  const threads = promiseThreads(followedOf(pattern, followThrough), pattern)
  const promised = [...countEach(threads.map(({ state }) => state))].map(([state, count]) => `${count} ${state}`)
  const { unwarned, members } = pattern
  return [
    unwarned.length > 0 ? `no alert, or too late, in ${unwarned.length} of ${members.length}` : null,
    promised.length > 0 ? `promised measures: ${promised.join(', ')}` : null,
  ].filter((line) => line !== null)
}
