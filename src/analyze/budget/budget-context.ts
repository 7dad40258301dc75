import type { FollowThrough, Pattern } from '../../schema/analysis/analysis.ts'
import type { BudgetViolation } from '../../schema/analysis/budget.ts'
import type { OrderedCorpus } from '../../similarity/corpus/ordered-corpus.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'

/** What a budget is checked against. */
export interface BudgetContext {
  readonly corpus: OrderedCorpus
  readonly patterns: readonly Pattern[]
  readonly followThrough: readonly FollowThrough[]
  /** What the team calls its severities and priorities. */
  readonly vocabulary: Vocabulary
  /** Milliseconds since the epoch. */
  readonly now: number
}

/** Finds what is beyond a limit. Whether it was so before is for the comparison to say. */
export type CheckBudget = (context: BudgetContext, limit: number) => Array<Omit<BudgetViolation, 'known'>>
