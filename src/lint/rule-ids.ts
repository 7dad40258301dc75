import { builtinRules } from './builtin-rules.ts'

/** What the parser finds ambiguous, and what reading a folder finds; their severities can be set as those of the rules. */
const checks = [
  'ambiguous-date',
  'date-conflict',
  'duplicate-id',
  'empty-document',
  'file-not-utf8',
  'front-matter-unreadable',
  'no-date',
  'no-title',
  'several-incidents',
  'table-unread',
  'timeline-unread',
  'too-deep',
  'zone-conflict',
  'zone-unknown',
]

/** Every id whose severity a team can set. */
export function ruleIds(): string[] {
  return [...builtinRules.map(({ id }) => id), ...checks]
}
