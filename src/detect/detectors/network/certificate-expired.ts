import { defineWordsDetector } from '../../define-words-detector.ts'

/** Finds programs that are refused for a certificate that has ended, as they say themselves. */
export const certificateExpired = defineWordsDetector({
  id: 'certificate-expired',
  severity: 'medium',
  phrase: 'a certificate has expired',
  ofProgram: true,
})
