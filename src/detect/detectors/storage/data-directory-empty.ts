import { defineWordsDetector } from '../../define-words-detector.ts'

/** Finds databases that start on a volume that holds no database: an empty or half-made copy. */
export const dataDirectoryEmpty = defineWordsDetector({
  id: 'data-directory-empty',
  severity: 'medium',
  phrase: 'its volume holds no database',
})
