import { defineMessageDetector } from '../../define-message-detector.ts'

/** Finds programs that refuse a certificate, or are refused for theirs. */
export const certificateUntrusted = defineMessageDetector({
  id: 'certificate-untrusted',
  severity: 'medium',
  phrase: 'a certificate is not trusted',
  ofProgram: true,
})
