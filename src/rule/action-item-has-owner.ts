import { defineRule } from './define-rule.ts'

export const actionItemHasOwner = defineRule({
  id: 'action-item-has-owner',
  severity: 'warning',
  why: 'An action item that nobody owns is a wish; unowned items predict repeats.',
  check({ incident, report }) {
    for (const [i, item] of incident.actionItems.entries()) {
      if (item.owner !== null || item.status === 'done' || item.status === 'dropped') continue
      report(['actionItems', i], `"${item.text}" has no owner. Name a person or a team who will do it.`)
    }
  },
})
