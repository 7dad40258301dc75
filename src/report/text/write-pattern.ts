import type { Analysis, Pattern } from '../../schema/analysis/analysis.ts'
import type { Evidence } from '../../schema/analysis/match.ts'
import { countOf } from '../../text/count-of.ts'
import {
  formatCounts,
  formatInCluster,
  formatRecovery,
  formatRhythm,
  formatUnwarned,
  guardsOf,
} from '../pattern-phrases.ts'
import { formatDays, formatPlace, formatSpan, wholeDaysBetween } from '../phrase.ts'
import { drawAxis } from './draw-axis.ts'
import type { TextPage } from './text-page.ts'
import { writePatternPromises } from './write-pattern-promises.ts'
import { writeRemedies } from './write-remedies.ts'

/** Of a symptom or a detection gap the latest few are shown; the JSON report has all. */
const membersShown = 5
/** Quotes of a member: the two that count most. */
const quotesShown = 2
/** With the dates on both sides the axis is 72 columns wide, less than a page. */
const axisColumns = 48
/** The Markdown report has the rules of all. */
const alertsShown = 3

/**
 * Writes one pattern: who and when, what recovered it, who was not warned and what would have, what was promised.
 *
 * @param listed The promises that the patterns before it list.
 */
export function writePattern(page: TextPage, pattern: Pattern, analysis: Analysis, listed: Set<string>): void {
  page.blank()
  const paint = pattern.kind === 'mechanism' ? page.colors.red : page.colors.yellow
  page.line('  ', pattern.title, (text) => page.colors.bold(paint(text)))
  const sure = pattern.kind === 'mechanism' ? `, ${pattern.confidence} confidence` : ''
  page.dim('  ', `${formatSpan(pattern)}${sure}`)
  if (pattern.kind === 'mechanism') writeRhythm(page, pattern)
  writeMembers(page, pattern)
  for (const { date, evidence } of pattern.mentions) {
    page.line('    ', `${date ?? 'date unknown'}  mentioned, without a postmortem`)
    writeQuote(page, evidence, '')
  }
  writeRemedies(page, pattern)
  if (pattern.kind !== 'mechanism') return
  writeCounts(page, pattern)
  writeWarnings(page, pattern, analysis)
  writePatternPromises(page, pattern, analysis, listed)
}

function writeRhythm(page: TextPage, pattern: Pattern): void {
  const [from, to] = [pattern.firstSeen?.slice(0, 10), pattern.lastSeen?.slice(0, 10)]
  const axis = drawAxis(
    pattern.members.map(({ date }) => date),
    axisColumns,
  )
  // Of two there is nothing to see on it.
  if (axis !== null && pattern.members.length > 2) page.dim('  ', `${from} ${axis} ${to}`)
  const rhythm = formatRhythm(pattern)
  if (rhythm !== null) page.dim('  ', rhythm)
}

function writeMembers(page: TextPage, { kind, members, recoveries }: Pattern): void {
  const shown = kind === 'mechanism' ? members : members.slice(-membersShown)
  const earlier = members.length - shown.length
  if (earlier > 0) page.dim('    ', `${countOf(earlier, 'earlier incident')} not shown here`)
  for (const [i, member] of shown.entries()) {
    const gap = wholeDaysBetween(shown[i - 1]?.date ?? null, member.date)
    const after = gap === null || gap < 1 ? '' : ` (${formatDays(gap)} later)`
    page.line('    ', `${member.date?.slice(0, 10) ?? 'date unknown'}${after}  ${page.name(member.incident)}`)
    for (const evidence of member.evidence.slice(0, quotesShown)) {
      // The title stands there already.
      if (evidence.at === 'title') page.place('      ', formatPlace(evidence, member.incident))
      else writeQuote(page, evidence, member.incident)
    }
    const took = recoveries.find(({ incident }) => incident === member.incident)
    if (took && kind === 'mechanism') {
      page.line('      ', `it took ${formatRecovery(took)}`)
      page.place('        ', formatPlace(took, member.incident))
    }
  }
}

function writeQuote(page: TextPage, evidence: Evidence, incident: string): void {
  page.line('      ', `"${evidence.quote}"`)
  page.place('        ', formatPlace(evidence, incident))
}

function writeCounts(page: TextPage, { signatureCounts, componentCounts, services }: Pattern): void {
  const lists = [
    ['Signatures', signatureCounts],
    ['Components', componentCounts.filter(({ count }) => count > 1)],
    ['Affected services', services],
  ] as const
  for (const [name, counts] of lists) {
    if (counts.length > 0) page.line('    ', `${name}: ${formatCounts(counts)}`)
  }
}

function writeWarnings(page: TextPage, pattern: Pattern, { guards }: Analysis): void {
  if (pattern.unwarned.length === 0) return
  page.line('    ', `No alert, or too late, in ${formatUnwarned(pattern)}:`, page.colors.bold)
  for (const { incident, evidence } of pattern.unwarned) writeQuote(page, evidence, incident)
  const alerts = guardsOf(pattern, guards)
  if (alerts.length === 0) return
  page.line('    ', 'Alerts that detect this:', page.colors.bold)
  for (const guard of alerts.slice(0, alertsShown)) {
    const { expr, annotations, labels, for: pending } = guard.rule
    page.line('      ', `${guard.alert} (${labels['severity']}, for ${pending}): ${annotations['summary']}`)
    page.line('        ', expr)
    page.dim('        ', `needs ${guard.needs.join('; ')}`)
    const known = formatInCluster(guard)
    if (known !== null) page.line('        ', known)
  }
  const more = alerts.slice(alertsShown).map(({ alert }) => alert)
  if (more.length > 0) page.dim('      ', `also ${more.join(', ')}`)
}
