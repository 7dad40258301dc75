import { defineMessageDetector } from '../../define-message-detector.ts'

/** Finds pods that the network plugin has no IP address for. */
export const addressesExhausted = defineMessageDetector({
  id: 'addresses-exhausted',
  severity: 'medium',
  phrase: 'IP addresses are used up',
  ofProgram: true,
})
