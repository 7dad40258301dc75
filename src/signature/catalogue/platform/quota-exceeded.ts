import { defineSignature } from '../../define-signature.ts'

/** A ResourceQuota, a LimitRange or a cloud's quota refuses what is asked for. */
export const quotaExceeded = defineSignature({
  id: 'quota-exceeded',
  title: 'Resource quota exceeded',
  kind: 'mechanism',
  text: [
    /\bexceeded (?:its |the |their )?(?:resource |namespace |compute )?quota\b/,
    /\b(?:resource|namespace|compute|cpu|memory|storage|pod) ?quotas?\b[^.\n]{0,20}\b(?:exceeded|used up|exhausted|reached|hit)\b/,
    /\bResourceQuota\b[^.\n]{0,30}\b(?:block(?:s|ed)?|refus(?:es|ed)|reject(?:s|ed)?|den(?:ies|ied))\b/,
  ],
  snapshot: { messages: [/exceeded quota:/, /failed quota:/] },
})
