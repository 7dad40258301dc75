import type { Pattern } from '../schema/analysis.ts'
import type { Evidence } from '../schema/match.ts'
import { countOf, formatDays, formatPlace, formatSpan, wholeDaysBetween } from './phrase.ts'
import type { TextPage } from './text-page.ts'

/** Of a symptom or a detection gap the latest few are shown; the JSON report has all. */
const membersShown = 5
/** A longer command is cut: the document has the rest. */
const commandLinesShown = 3

/** Writes one pattern: who and when, with the line that says so, what recovered it, and what is still promised. */
export function writePattern(page: TextPage, pattern: Pattern): void {
  page.blank()
  const paint = pattern.kind === 'mechanism' ? page.colors.red : page.colors.yellow
  page.line('  ', pattern.title, (text) => page.colors.bold(paint(text)))
  const sure = pattern.kind === 'mechanism' ? `, ${pattern.confidence} confidence` : ''
  page.dim('  ', `${formatSpan(pattern)}${sure}`)
  writeMembers(page, pattern)
  for (const { date, evidence } of pattern.mentions) {
    page.line('    ', `${date ?? 'date unknown'}  told of, without a document`)
    writeQuote(page, evidence, '')
  }
  writeResolutions(page, pattern)
  if (pattern.openActions.length > 0) page.line('    ', 'Promised then, and not marked done:', page.colors.bold)
  for (const { incident, text, at } of pattern.openActions) {
    page.line('      ', text)
    page.dim('        ', `${incident} (${at})`)
  }
}

function writeMembers(page: TextPage, { kind, members }: Pattern): void {
  const shown = kind === 'mechanism' ? members : members.slice(-membersShown)
  const earlier = members.length - shown.length
  if (earlier > 0) page.dim('    ', `${countOf(earlier, 'earlier incident')} not shown here`)
  for (const [i, member] of shown.entries()) {
    const gap = wholeDaysBetween(shown[i - 1]?.date ?? null, member.date)
    const after = gap === null || gap < 1 ? '' : ` (${formatDays(gap)} later)`
    page.line('    ', `${member.date?.slice(0, 10) ?? 'date unknown'}${after}  ${page.name(member.incident)}`)
    for (const evidence of member.evidence) writeQuote(page, evidence, member.incident)
  }
}

function writeQuote(page: TextPage, evidence: Evidence, incident: string): void {
  page.line('      ', `"${evidence.quote}"`)
  page.dim('        ', formatPlace(evidence, incident))
}

function writeResolutions(page: TextPage, { resolutions }: Pattern): void {
  if (resolutions.length === 0) return
  page.line('    ', 'What recovered it:', page.colors.bold)
  for (const { incident, text, command, tracked, evidence } of resolutions) {
    page.line('      ', `${text}${tracked === false ? ' [by hand, not in git]' : ''}`)
    if (command !== null && !text.includes(command)) writeCommand(page, command)
    page.dim('        ', formatPlace(evidence, incident))
  }
}

function writeCommand(page: TextPage, command: string): void {
  const lines = command.split('\n').filter((line) => line.trim() !== '')
  for (const line of lines.slice(0, commandLinesShown)) page.line('        ', `$ ${line}`)
  const more = lines.length - commandLinesShown
  if (more > 0) page.dim('        ', `and ${countOf(more, 'more line')}`)
}
