import type { Analysis, Pattern } from '../schema/analysis/analysis.ts'
import { countEach } from '../text/count-each.ts'
import { countOf } from '../text/count-of.ts'
import { awaitingPhrase } from './awaiting-phrase.ts'
import { quoteStep, stepThatHelped } from './best-remedy.ts'
import { followedOf, formatWorked } from './pattern-phrases.ts'
import { formatPlace, kindTitles, verdictPhrases } from './phrase.ts'
import { promiseThreads } from './promise-threads.ts'
import type { ReportOptions } from './reporter.ts'

/** A line of the short report, with what supports it. */
export interface ShortEntry {
  readonly text: string
  readonly details: ReadonlyArray<{ readonly text: string; readonly place: string | null }>
}

export interface ShortSection {
  readonly title: string
  readonly entries: readonly ShortEntry[]
  /** How many entries are left out. */
  readonly more: number
}

/** Words of a team that are named in the line that asks to map them. */
const wordsShown = 4

/**
 * What matters of a report, in every format the same: what the incidents are about, what recurs and what ended it, which
 * promises were broken, what awaits a judgement, and what the documents do not state.
 *
 * @param most Entries of a section.
 */
export function shortReport(analysis: Analysis, most: number, options: ReportOptions = {}): ShortSection[] {
  const sections: (readonly [string, readonly ShortEntry[]])[] = [
    ['What the incidents are about', themeEntries(analysis)],
    [kindTitles.mechanism, causeEntries(analysis)],
    ['Promises that were not kept', brokenEntries(analysis)],
    ['Awaiting a judgement', awaitingEntries(analysis, options)],
    ['Not stated', gapEntries(analysis)],
  ]
  return sections
    .filter(([, entries]) => entries.length > 0)
    .map(([title, entries]) => ({ title, entries: entries.slice(0, most), more: Math.max(0, entries.length - most) }))
}

/** The same with one entry less, of the section that takes most lines; null where each has but one. */
export function shortenReport(sections: readonly ShortSection[]): ShortSection[] | null {
  const lines = ({ entries }: ShortSection): number =>
    entries.length > 1 ? entries.reduce((sum, { details }) => sum + 1 + 2 * details.length, 0) : 0
  const longest = sections.reduce(
    (a, b) => (lines(b) > lines(a) ? b : a),
    sections[0] ?? { title: '', entries: [], more: 0 },
  )
  if (longest.entries.length <= 1) return null
  return sections.map((section) =>
    section === longest ? { ...section, entries: section.entries.slice(0, -1), more: section.more + 1 } : section,
  )
}

function themeEntries({ themes, statistics }: Analysis): ShortEntry[] {
  return themes.map(({ title, incidents, firstSeen }) => {
    const since = firstSeen === null ? '' : ` since ${firstSeen.slice(0, 10)}`
    return {
      text: `${title}: ${incidents.length} of ${countOf(statistics.incidents, 'incident')}${since}`,
      details: [],
    }
  })
}

function causeEntries(analysis: Analysis): ShortEntry[] {
  const mechanisms = analysis.patterns.filter(({ kind }) => kind === 'mechanism')
  if (mechanisms.length === 0) return [{ text: nothingRecurs(analysis), details: [] }]
  return mechanisms.map((pattern) => {
    const { id, title, members, lastSeen, confidence } = pattern
    const last = lastSeen === null ? '' : `, the last ${lastSeen.slice(0, 10)}`
    const unsure = confidence === 'low' ? ', low confidence' : ''
    return {
      text: `${title}: ${countOf(members.length, 'incident')}${last}${unsure} (${id})`,
      details: [...cureOf(pattern), ...countsOf(pattern, analysis)],
    }
  })
}

export function nothingRecurs({ statistics }: Analysis): string {
  return statistics.incidents < 2
    ? 'Nothing to compare: one incident or none.'
    : `Nothing recurs: no two of the ${statistics.incidents} incidents surely share a cause.`
}

function cureOf(pattern: Pattern): ShortEntry['details'] {
  const [best] = pattern.remedies
  const step = best && stepThatHelped(best)
  if (!best || !step) return []
  const text = `ended by: ${quoteStep(best, step)} (${formatWorked(best, pattern)})`
  return [{ text, place: formatPlace(step.evidence, step.incident) }]
}

function countsOf(pattern: Pattern, { followThrough }: Analysis): ShortEntry['details'] {
  const threads = promiseThreads(followedOf(pattern, followThrough), pattern)
  const promised = [...countEach(threads.map(({ state }) => state))].map(([state, count]) => `${count} ${state}`)
  const { unwarned, members } = pattern
  return [
    unwarned.length > 0 ? `no alert, or too late, in ${unwarned.length} of ${members.length}` : null,
    promised.length > 0 ? `promised measures: ${promised.join(', ')}` : null,
  ].flatMap((text) => (text === null ? [] : [{ text, place: null }]))
}

const broken: ReadonlySet<string> = new Set([verdictPhrases['not-kept'], verdictPhrases['recurred-after-kept']])

function brokenEntries({ followThrough }: Analysis): ShortEntry[] {
  return promiseThreads(followThrough)
    .filter(({ state }) => broken.has(state))
    .map(({ state, text, incident, evidence, later }) => ({
      text: `${state}: ${text}`,
      details: [
        { text: `promised in ${incident}`, place: formatPlace(evidence, incident) },
        ...later
          .filter(({ words }) => words === state)
          .slice(-1)
          .map((shown) => ({
            text: shown.quote === null ? `${state} by ${shown.incident}` : `"${shown.quote}"`,
            place: formatPlace(shown.evidence, shown.incident),
          })),
      ],
    }))
}

function awaitingEntries(analysis: Analysis, options: ReportOptions): ShortEntry[] {
  const awaiting = awaitingPhrase(analysis, options)
  return awaiting ? [{ text: `${awaiting.words} ${awaiting.command}`, details: [] }] : []
}

function gapEntries({ unknownWords, coverage }: Analysis): ShortEntry[] {
  const settings = { severity: 'vocabulary.severities', status: 'vocabulary.statuses' }
  const unknown = unknownWords.map(({ field, words }) => {
    const named = words.slice(0, wordsShown).map(({ text, count }) => `${text} (${count})`)
    const more = words.length > wordsShown ? `, and ${words.length - wordsShown} more` : ''
    return `${field} in words that are not known: ${named.join(', ')}${more}: map them under ${settings[field]}`
  })
  const recovery = coverage.find(({ field }) => field === 'recovery')
  const ended =
    recovery && recovery.missing.length > 0
      ? [`what ended the outage, in ${recovery.missing.length} of ${countOf(recovery.total, 'document')}`]
      : []
  return [...unknown, ...ended].map((text) => ({ text, details: [] }))
}
