import { checkDefinitionId } from '../diagnostic/check-definition-id.ts'
import { PostmortemError } from '../diagnostic/postmortem-error.ts'
import type { Rule } from './rule.ts'

/**
 * Declares a rule, the kit's own or a team's.
 *
 * @throws PostmortemError with code `CONFIG` for an id that is not kebab-case or a `why` that is empty.
 */
export function defineRule(rule: Rule): Rule {
  checkDefinitionId('rule', rule.id, 'action-item-has-owner')
  if (rule.why.trim() === '') {
    throw new PostmortemError('CONFIG', `The rule ${rule.id} has no reason.`, 'Give a sentence for it in `why`.')
  }
  return Object.freeze({ ...rule })
}
