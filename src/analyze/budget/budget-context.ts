import type { FoundPattern } from '../../pattern/found-pattern.ts'
import type { FollowedPromise } from '../../promise/follow-promises.ts'
import type { Pattern } from '../../schema/analysis/analysis.ts'
import type { BudgetViolation } from '../../schema/analysis/budget.ts'
import type { OrderedCorpus } from '../../similarity/corpus/ordered-corpus.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'

/** What a budget is checked against. */
export interface BudgetContext {
  readonly corpus: OrderedCorpus
  /** Each pattern as it was found and as it is reported. */
  readonly patterns: ReadonlyArray<{ readonly found: FoundPattern; readonly pattern: Pattern }>
  readonly promises: readonly FollowedPromise[]
  /** What the team calls its severities and priorities. */
  readonly vocabulary: Vocabulary
  /** Milliseconds since the epoch. */
  readonly now: number
}

/** Finds what is beyond a limit. Whether it was so before is for the comparison to say. */
export type CheckBudget = (context: BudgetContext, limit: number) => Array<Omit<BudgetViolation, 'known'>>
