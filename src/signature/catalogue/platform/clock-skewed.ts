import { defineSignature } from '../../define-signature.ts'

/** Two clocks disagree, so that tokens, certificates or leases fail. */
export const clockSkewed = defineSignature({
  id: 'clock-skewed',
  title: 'Clock skewed',
  kind: 'mechanism',
  text: [
    /\bclock (?:skew|drift)\b/,
    /\btime (?:skew|drift)\b/,
    /\bntp\b[^.\n]{0,20}\b(?:fail(?:s|ed|ing|ure)?|not (?:synced|synchroni[sz]ed)|drift)\b/,
  ],
  snapshot: {
    messages: [/clock skew/, /token used before issued/],
  },
})
