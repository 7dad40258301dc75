import type { RootContent } from 'mdast'
import { code, heading, item, list, paragraph, strong, text } from '../../markdown/write/nodes.ts'
import type { Analysis } from '../../schema/analysis/analysis.ts'
import { formatBudget, formatOutcome, formatPlace } from '../phrase.ts'

/** Makes the blocks on the budgets that are set; none where none is. */
export function budgetBlocks({ budgets = [], since }: Analysis): RootContent[] {
  if (budgets.length === 0) return []
  return [
    heading(2, 'Budgets'),
    ...budgets.flatMap((result) => {
      const beyond = result.violations.filter(({ known }) => !known)
      const known = result.violations.length - beyond.length
      const items = beyond.map((violation) =>
        item([
          text(`${violation.message} `),
          code(formatPlace(violation, violation.incident)),
          text(` ${violation.remedy}`),
        ]),
      )
      return [
        paragraph([
          strong(formatOutcome(result)),
          text(`: ${formatBudget(result)}.${known > 0 ? ` ${known} exceeded already at ${since?.revision}.` : ''}`),
        ]),
        ...(items.length > 0 ? [list(items)] : []),
      ]
    }),
  ]
}
