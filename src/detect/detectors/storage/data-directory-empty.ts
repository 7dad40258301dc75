import { defineMessageDetector } from '../../define-message-detector.ts'

/** Finds databases that start on a volume that holds no database: an empty or incomplete copy. */
export const dataDirectoryEmpty = defineMessageDetector({
  id: 'data-directory-empty',
  severity: 'medium',
  phrase: 'its volume holds no database',
})
