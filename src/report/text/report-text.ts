import type { Analysis, FollowThrough } from '../../schema/analysis/analysis.ts'
import { countOf } from '../../text/count-of.ts'
import { awaitingPhrase } from '../awaiting-phrase.ts'
import { formatPlace, kindTitles } from '../phrase.ts'
import { promiseKey, promiseThreads } from '../promise-threads.ts'
import type { Reporter } from '../reporter.ts'
import { statisticsLines } from './statistics-lines.ts'
import { TextPage } from './text-page.ts'
import { writeAdditions } from './write-additions.ts'
import { writeBrief } from './write-brief.ts'
import { writeBudgets } from './write-budgets.ts'
import { writePattern } from './write-pattern.ts'
import { writeThreads } from './write-pattern-promises.ts'

/** Promises shown outside of patterns, so that they fit a screen; the Markdown report has all. */
const threadsShown = 12

/** Writes the report for a terminal: what comes back, what was promised, how long things took, and what that rests on. */
export const reportText: Reporter = (analysis, options = {}) => {
  const page = new TextPage(options)
  if (analysis.since) {
    writeAdditions(page, analysis, analysis.since)
    writeBudgets(page, analysis)
    return page.text().trimStart()
  }
  const { incidents, firstDate, lastDate } = analysis.statistics
  const span = firstDate === null ? '' : `, ${firstDate.slice(0, 10)} to ${lastDate?.slice(0, 10)}`
  page.line('', `${countOf(incidents, 'incident')}${span}`)
  writeBrief(page, analysis)
  const awaiting = awaitingPhrase(analysis, options)
  if (awaiting) page.line('  ', `${awaiting.words} ${awaiting.command}`)
  const listed = new Set<string>()
  for (const kind of ['mechanism', 'symptom', 'detection-gap'] as const) {
    const patterns = analysis.patterns.filter((pattern) => pattern.kind === kind)
    if (patterns.length === 0 && kind !== 'mechanism') continue
    page.heading(kindTitles[kind])
    if (patterns.length === 0) page.line('  ', nothingRecurs(analysis))
    for (const pattern of patterns) writePattern(page, pattern, analysis, listed)
  }
  writePromises(page, analysis.followThrough, listed)
  writeBudgets(page, analysis)
  writeDuplicates(page, analysis)
  page.heading('Figures')
  for (const { name, value, note } of statisticsLines(analysis)) {
    page.line('  ', `${name}: ${value}`)
    if (note !== null) page.dim('    ', note)
  }
  return page.text()
}

function writeDuplicates(page: TextPage, { duplicates }: Analysis): void {
  if (duplicates.length === 0) return
  page.heading('Described in two documents, counted once')
  for (const { incident, of, reason, evidence } of duplicates) {
    page.line('  ', `${incident} describes the same incident as ${of}: ${reason}`)
    page.place('    ', formatPlace(evidence, incident))
  }
}

function nothingRecurs({ statistics }: Analysis): string {
  return statistics.incidents < 2
    ? 'Nothing to compare: one incident or none.'
    : `Nothing recurs: no two of the ${statistics.incidents} incidents surely share a cause.`
}

/** What became of the promises that no pattern above lists. */
function writePromises(page: TextPage, followThrough: readonly FollowThrough[], listed: ReadonlySet<string>): void {
  const threads = promiseThreads(followThrough.filter(({ promise }) => !listed.has(promiseKey(promise))))
  if (threads.length === 0) return
  page.heading(listed.size === 0 ? 'What became of promises' : 'What became of other promises')
  writeThreads(page, '  ', threads, threadsShown)
}
