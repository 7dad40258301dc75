import { defineMessageDetector } from '../../define-message-detector.ts'

/** Finds programs that report an expired certificate. */
export const certificateExpired = defineMessageDetector({
  id: 'certificate-expired',
  severity: 'medium',
  phrase: 'a certificate has expired',
  ofProgram: true,
})
