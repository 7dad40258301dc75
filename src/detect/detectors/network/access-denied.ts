import { defineMessageDetector } from '../../define-message-detector.ts'

/** Finds programs that are denied what they need: a password, a role, a file. */
export const accessDenied = defineMessageDetector({
  id: 'access-denied',
  severity: 'medium',
  phrase: 'access is denied',
  ofProgram: true,
})
