import { defineSignature } from '../../define-signature.ts'

/** A liveness, readiness or startup probe fails. */
export const probeFailing = defineSignature({
  id: 'probe-failing',
  title: 'Health probe failing',
  kind: 'symptom',
  text: [
    /\b(?:liveness|readiness|startup|health)[ -]?(?:probes?|checks?)\b[^.\n]{0,40}\b(?:fail(?:s|ed|ing|ure|ures)?|time(?:d|s)?[ -]?out|kill(?:s|ed|ing)?|unhealthy)\b/,
    /\b(?:fail(?:s|ed|ing|ure|ures)?|failing of)\b[^.\n]{0,20}\b(?:liveness|readiness|startup|health)[ -]?(?:probes?|checks?)\b/,
  ],
  snapshot: {
    eventReasons: ['Unhealthy', 'ProbeWarning'],
    messages: [/\b(?:liveness|readiness|startup) probe failed\b/],
  },
})
