import { defineWordsDetector } from '../../define-words-detector.ts'

/** Finds programs that are denied what they need: a password, a role, a file. */
export const accessDenied = defineWordsDetector({
  id: 'access-denied',
  severity: 'medium',
  phrase: 'access is denied',
  ofProgram: true,
})
