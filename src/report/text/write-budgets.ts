import type { Analysis } from '../../schema/analysis/analysis.ts'
import { formatBudget, formatOutcome, formatPlace } from '../phrase.ts'
import type { TextPage } from './text-page.ts'

/** Writes each budget that is set, and what is beyond it with place and remedy; nothing where none is set. */
export function writeBudgets(page: TextPage, { budgets = [], since }: Analysis): void {
  if (budgets.length === 0) return
  page.heading('Budgets')
  for (const result of budgets) {
    const beyond = result.violations.filter(({ known }) => !known)
    const known = result.violations.length - beyond.length
    page.line(
      '  ',
      `${formatOutcome(result)}: ${formatBudget(result)}`,
      beyond.length > 0 ? page.colors.red : undefined,
    )
    for (const violation of beyond) {
      page.line('    ', violation.message)
      page.dim('      ', formatPlace(violation, violation.incident))
      page.line('      ', violation.remedy)
    }
    if (known > 0) page.dim('    ', `${known} exceeded already at ${since?.revision}`)
  }
}
