import type { Additions } from '../../schema/analysis/additions.ts'
import type { Analysis, FollowThrough } from '../../schema/analysis/analysis.ts'
import { countOf } from '../../text/count-of.ts'
import { formatPlace, kindTitles } from '../phrase.ts'
import { promiseKey, promiseThreads } from '../promise-threads.ts'
import type { Reporter, ReportOptions } from '../reporter.ts'
import { type ShortSection, shortenReport, shortReport } from '../short-report.ts'
import { statisticsLines } from './statistics-lines.ts'
import { TextPage } from './text-page.ts'
import { writeAdditions } from './write-additions.ts'
import { writeBudgets } from './write-budgets.ts'
import { writePattern } from './write-pattern.ts'
import { writeThreads } from './write-pattern-promises.ts'
import { writeShort } from './write-short.ts'

/** Promises shown outside of patterns, so that they fit a screen; the Markdown report has all. */
const threadsShown = 12

/** Lines of a terminal that nobody has to scroll. */
const screenLines = 40
/** Entries of a section, where all fit on a screen. */
const mostEntries = 6

/**
 * Writes the report for a terminal: one screen with what matters, or all of it (`full`): what comes back, what was promised,
 * how long things took, and what that rests on; or one pattern alone.
 */
export const reportText: Reporter = (analysis, options = {}) => {
  if (analysis.since)
    return textOf(options, (page, since = analysis.since) => since && writeSince(page, analysis, since))
  if (options.pattern !== undefined) return textOf(options, (page) => writeOne(page, analysis, options.pattern ?? ''))
  if (options.full) return textOf(options, (page) => writeFull(page, analysis, options))
  for (let sections = shortReport(analysis, mostEntries, options); ; ) {
    const text = textOf(options, (page) => writeScreen(page, analysis, sections))
    const shorter = text.split('\n').length <= screenLines ? null : shortenReport(sections)
    if (shorter === null) return text
    sections = shorter
  }
}

function textOf(options: ReportOptions, write: (page: TextPage) => void): string {
  const page = new TextPage(options)
  write(page)
  return page.text().trimStart()
}

function writeSince(page: TextPage, analysis: Analysis, since: Additions): void {
  writeAdditions(page, analysis, since)
  writeBudgets(page, analysis)
}

function writeOne(page: TextPage, analysis: Analysis, id: string): void {
  const pattern = analysis.patterns.find((each) => each.id === id)
  if (pattern) writePattern(page, pattern, analysis, new Set())
}

function writeScreen(page: TextPage, analysis: Analysis, sections: readonly ShortSection[]): void {
  writeSpan(page, analysis)
  writeShort(page, sections)
  writeBudgets(page, analysis)
  page.blank()
  page.dim('', 'Quotes, alerts and figures: --full. One of them: --pattern with the id in brackets.')
}

function writeSpan(page: TextPage, { statistics: { incidents, firstDate, lastDate } }: Analysis): void {
  const span = firstDate === null ? '' : `, ${firstDate.slice(0, 10)} to ${lastDate?.slice(0, 10)}`
  page.line('', `${countOf(incidents, 'incident')}${span}`)
}

function writeFull(page: TextPage, analysis: Analysis, options: ReportOptions): void {
  writeSpan(page, analysis)
  writeShort(page, shortReport(analysis, mostEntries, options))
  const listed = new Set<string>()
  for (const kind of ['mechanism', 'symptom', 'detection-gap'] as const) {
    const patterns = analysis.patterns.filter((pattern) => pattern.kind === kind)
    if (patterns.length === 0) continue
    page.heading(kind === 'mechanism' ? `${kindTitles[kind]}, with its evidence` : kindTitles[kind])
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
}

function writeDuplicates(page: TextPage, { duplicates }: Analysis): void {
  if (duplicates.length === 0) return
  page.heading('Described in two documents, counted once')
  for (const { incident, of, reason, evidence } of duplicates) {
    page.line('  ', `${incident} describes the same incident as ${of}: ${reason}`)
    page.place('    ', formatPlace(evidence, incident))
  }
}

/** What became of the promises that no pattern above lists. */
function writePromises(page: TextPage, followThrough: readonly FollowThrough[], listed: ReadonlySet<string>): void {
  const threads = promiseThreads(followThrough.filter(({ promise }) => !listed.has(promiseKey(promise))))
  if (threads.length === 0) return
  page.heading(listed.size === 0 ? 'What became of promises' : 'What became of other promises')
  writeThreads(page, '  ', threads, threadsShown)
}
