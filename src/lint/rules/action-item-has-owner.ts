import { isUnwritten } from '../../document/is-unwritten.ts'
import { defineRule } from '../define-rule.ts'

export const actionItemHasOwner = defineRule({
  id: 'action-item-has-owner',
  severity: 'warning',
  why: 'An action item that nobody owns is a wish; unowned items predict repeats.',
  remedy: 'Name one person or one team as the owner.',
  check({ incident, report }) {
    for (const [i, item] of incident.actionItems.entries()) {
      // An item still to be written is reported once, by placeholder-left.
      if (isUnwritten(item.text)) continue
      if (item.owner !== null || item.status === 'done' || item.status === 'dropped') continue
      report(['actionItems', i], `"${item.text}" has no owner. Name a person or a team who will do it.`)
    }
  },
})
