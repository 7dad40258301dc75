import { defineWordsDetector } from '../../define-words-detector.ts'

/** Finds pods that the network has no address for. */
export const addressesExhausted = defineWordsDetector({
  id: 'addresses-exhausted',
  severity: 'medium',
  phrase: 'addresses are used up',
  ofProgram: true,
})
