import { type BudgetName, type BudgetResult, type Budgets, budgetNames } from '../schema/analysis/budget.ts'
import type { BudgetContext, CheckBudget } from './budget/budget-context.ts'
import { checkHighActionDays } from './budget/check-high-action-days.ts'
import { checkRecurrence } from './budget/check-recurrence.ts'
import { checkUndetected } from './budget/check-undetected.ts'

const checks: Readonly<Record<BudgetName, CheckBudget>> = {
  recurrence: checkRecurrence,
  highActionDays: checkHighActionDays,
  undetected: checkUndetected,
}

/** Checks the budgets that are set, in one order, each with all that is beyond it. */
export function checkBudgets(context: BudgetContext, budgets: Budgets): BudgetResult[] {
  return budgetNames.flatMap((budget) => {
    const limit = budgets[budget]
    if (limit === undefined) return []
    const violations = checks[budget](context, limit).map((violation) => ({ ...violation, known: false }))
    return [{ budget, limit, violations }]
  })
}
