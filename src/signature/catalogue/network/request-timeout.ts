import { defineSignature } from '../../define-signature.ts'

/** An answer did not come in time. */
export const requestTimeout = defineSignature({
  id: 'request-timeout',
  title: 'Requests time out',
  kind: 'symptom',
  text: [
    /\bcontext deadline exceeded\b/,
    /\b(?:connections?|requests?|gateway|upstream|read|queries|query)\b[^.\n]{0,15}\btime(?:d)?[ -]?outs?\b/,
    /\bETIMEDOUT\b/,
    /\b(?:i\/o|dial tcp) timeout\b/,
    /\btiming out\b/,
    /\bClient\.Timeout exceeded\b/,
  ],
  snapshot: {
    messages: [/context deadline exceeded/, /\bETIMEDOUT\b/, /i\/o timeout/],
  },
})
