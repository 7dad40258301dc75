import type { Pattern } from '../../schema/analysis/analysis.ts'
import { countOf } from '../../text/count-of.ts'
import { formatWorked } from '../pattern-phrases.ts'
import { formatPlace } from '../phrase.ts'
import type { TextPage } from './text-page.ts'

/** Kinds of remedy, and steps quoted of each, so that a pattern fits a screen; the JSON report has all. */
const remediesShown = 5
const stepsShown = 2
/** A longer command is cut: the document has the rest. */
const commandLinesShown = 3

interface QuotedStep {
  readonly incident: string
  readonly text: string
  readonly command: string | null
  readonly byHand: boolean | null
  readonly evidence: Parameters<typeof formatPlace>[0]
}

/** Writes what was done about a pattern, what ended most incidents first. */
export function writeRemedies(page: TextPage, pattern: Pattern): void {
  const { remedies } = pattern
  if (remedies.length > 0) {
    page.line('    ', 'What was done, most successful first:', page.colors.bold)
    const shown = new Set<string>()
    for (const remedy of remedies.slice(0, remediesShown)) {
      page.line('      ', `${remedy.title}: ${formatWorked(remedy, pattern)}`)
      // A step that is of two kinds is quoted under the first.
      const steps = remedy.steps.filter(
        ({ incident, evidence: { at }, text }) => !shown.has(`${incident} ${at} ${text}`),
      )
      for (const step of steps.slice(0, stepsShown)) {
        shown.add(`${step.incident} ${step.evidence.at} ${step.text}`)
        writeStep(page, step, step.outcome === 'failed')
      }
      const [first] = remedy.steps
      if (steps.length === 0 && first)
        page.place('        ', `${formatPlace(first.evidence, first.incident)} (quoted above)`)
    }
    const more = remedies.length - remediesShown
    if (more > 0) page.dim('      ', `and ${countOf(more, 'other kind')} of act, in the JSON report`)
  }
}

function writeStep(page: TextPage, { incident, text, command, byHand, evidence }: QuotedStep, failed: boolean): void {
  const marks = `${failed ? ' [did not help]' : ''}${byHand ? ' [by hand]' : ''}`
  page.line('        ', `"${text}"${marks}`)
  if (command !== null && !text.includes(command)) writeCommand(page, command)
  page.place('          ', formatPlace(evidence, incident))
}

function writeCommand(page: TextPage, command: string): void {
  const lines = command.split('\n').filter((line) => line.trim() !== '')
  for (const line of lines.slice(0, commandLinesShown)) page.line('          ', `$ ${line}`)
  const more = lines.length - commandLinesShown
  if (more > 0) page.dim('          ', `and ${countOf(more, 'more line')}`)
}
