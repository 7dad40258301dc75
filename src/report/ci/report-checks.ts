import { type CheckIdOf, checks } from '../../diagnostic/checks.ts'
import type { BudgetName } from '../../schema/analysis/budget.ts'

/** The checks of the recurrence report: of budgets and of documents, the gravest first. */
export const reportChecks = checks.filter(({ kind }) => kind === 'report')

/** The check that stands for each budget. */
export const budgetChecks: Readonly<Record<BudgetName, CheckIdOf<'report'>>> = {
  recurrence: 'budget-recurrence',
  highActionDays: 'budget-high-action-days',
  undetected: 'budget-undetected',
}
