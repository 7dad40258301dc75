import { defineMessageDetector } from '../../define-message-detector.ts'

/** Finds databases and stores that cannot read their own data. */
export const dataCorrupted = defineMessageDetector({
  id: 'data-corrupted',
  severity: 'medium',
  phrase: 'data is corrupted',
  ofProgram: true,
})
