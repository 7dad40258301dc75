import type { Rule } from './rule.ts'
import { actionItemHasOwner } from './rules/action-item-has-owner.ts'
import { noSecret } from './rules/no-secret.ts'
import { placeholderLeft } from './rules/placeholder-left.ts'
import { requiredSection } from './rules/required-section.ts'
import { resolvedAfterStarted } from './rules/resolved-after-started.ts'
import { timelineInOrder } from './rules/timeline-in-order.ts'

/** The rules that the kit brings, by id. */
export const builtinRules: readonly Rule[] = Object.freeze([
  actionItemHasOwner,
  noSecret,
  placeholderLeft,
  requiredSection,
  resolvedAfterStarted,
  timelineInOrder,
])
