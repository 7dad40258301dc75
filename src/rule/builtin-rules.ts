import { actionItemHasOwner } from './action-item-has-owner.ts'
import { noSecret } from './no-secret.ts'
import { placeholderLeft } from './placeholder-left.ts'
import { requiredSection } from './required-section.ts'
import { resolvedAfterStarted } from './resolved-after-started.ts'
import type { Rule } from './rule.ts'
import { timelineInOrder } from './timeline-in-order.ts'

/** The rules that the kit brings, by id. */
export const builtinRules: readonly Rule[] = Object.freeze([
  actionItemHasOwner,
  noSecret,
  placeholderLeft,
  requiredSection,
  resolvedAfterStarted,
  timelineInOrder,
])
