import { findSecrets } from '../../redact/find/find-secrets.ts'
import { mask } from '../../redact/mask.ts'
import { defineRule } from '../define-rule.ts'

export const noSecret = defineRule({
  id: 'no-secret',
  severity: 'error',
  why: 'A postmortem is read widely and kept for ever in git; a credential pasted with a log line goes with it.',
  remedy: 'Mask the value, and revoke the credential if it was ever pushed.',
  check({ text, places, report }) {
    for (const { rule, start, end } of findSecrets(text)) {
      // The message names the kind and never the value: lint output ends up in CI logs.
      report(
        places.between(start, end),
        `This looks like a secret (${rule}). Put ${mask(rule)} in its place, and revoke it if it was ever pushed.`,
      )
    }
  },
})
