import { defineSignature } from '../../define-signature.ts'

/** A claim waits for a volume. */
export const volumeClaimPending = defineSignature({
  id: 'volume-claim-pending',
  title: 'Volume claim not bound',
  kind: 'symptom',
  text: [
    /\b(?:pvcs?|persistent ?volume ?claims?|volume claims?|claims?)\b[^.\n]{0,25}\b(?:pending|unbound|not bound|never bound)\b/,
    /\bunbound (?:immediate )?persistentvolumeclaims?\b/,
    /\bProvisioningFailed\b/,
    /\bfailed to provision volume\b/,
  ],
  snapshot: {
    eventReasons: ['ProvisioningFailed'],
    messages: [/unbound immediate persistentvolumeclaims/, /failed to provision volume/],
  },
})
