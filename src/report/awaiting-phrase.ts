import type { Analysis } from '../schema/analysis/analysis.ts'
import { countOf } from '../text/count-of.ts'
import type { ReportOptions } from './reporter.ts'

/** How many pairs a person should look at, and the command that shows them; null where there are none. */
export function awaitingPhrase(
  { awaitingJudgement: { length } }: Analysis,
  { folder = 'incidents' }: ReportOptions,
): { readonly words: string; readonly command: string } | null {
  if (length === 0) return null
  const verb = length === 1 ? 'awaits' : 'await'
  return {
    words: `${countOf(length, 'pair')} of incidents may share a cause and ${verb} a judgement:`,
    command: `postmortem judge${folder === 'incidents' ? '' : ` --in ${folder}`}`,
  }
}
