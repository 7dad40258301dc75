import { defineWordsDetector } from '../../define-words-detector.ts'

/** Finds programs that refuse a certificate, or are refused for theirs. */
export const certificateUntrusted = defineWordsDetector({
  id: 'certificate-untrusted',
  severity: 'medium',
  phrase: 'a certificate is not trusted',
  ofProgram: true,
})
