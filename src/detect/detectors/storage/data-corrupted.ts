import { defineWordsDetector } from '../../define-words-detector.ts'

/** Finds databases and stores that cannot read their own data. */
export const dataCorrupted = defineWordsDetector({
  id: 'data-corrupted',
  severity: 'medium',
  phrase: 'data is corrupted',
  ofProgram: true,
})
