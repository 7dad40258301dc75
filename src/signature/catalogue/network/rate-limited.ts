import { defineSignature } from '../../define-signature.ts'

/** A service refused requests beyond a limit. */
export const rateLimited = defineSignature({
  id: 'rate-limited',
  title: 'Rate or quota limit hit',
  kind: 'mechanism',
  text: [
    /\brate[ -]?limit(?:s|ed|ing)?\b/,
    /\b429s?\b[^.\n]{0,15}\b(?:errors?|responses?|too many)\b/,
    /\btoo many requests\b/,
    /\bquotas?\b[^.\n]{0,20}\b(?:exceeded|reached|hit|exhausted|limit)\b/,
    /\bexceed(?:ed|s|ing)\b[^.\n]{0,20}\bquotas?\b/,
    /\bThrottlingException\b/,
    /\bRequestLimitExceeded\b/,
    /\bapi throttl(?:ed|ing)\b/,
  ],
  snapshot: {
    messages: [/\btoo many requests\b/, /exceeded quota/, /\bThrottlingException\b/, /RequestLimitExceeded/],
  },
})
