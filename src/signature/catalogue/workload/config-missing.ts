import { defineSignature } from '../../define-signature.ts'

/** A container cannot start because what it refers to is not there. */
export const configMissing = defineSignature({
  id: 'config-missing',
  title: 'Config or secret missing',
  kind: 'mechanism',
  text: [
    /\bCreateContainerConfigError\b/,
    /\bCreateContainerError\b/,
    /\b(?:secrets?|config ?maps?|environment variables?|env vars?)\b[^.\n]{0,20}\b(?:not found|missing|(?:was|were|is|are) (?:deleted|removed|empty|unset))\b/,
    /\bmissing (?:secrets?|config ?maps?|environment variables?|env vars?)\b/,
  ],
  snapshot: {
    waitingReasons: ['CreateContainerConfigError', 'CreateContainerError'],
    messages: [/(?:secret|configmap) "[^"\n]{1,253}" not found/, /couldn't find key/],
  },
})
