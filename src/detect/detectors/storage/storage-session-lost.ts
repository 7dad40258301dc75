import { defineWordsDetector } from '../../define-words-detector.ts'

/** Finds lost sessions to the storage, as the drivers and the kernel report them. */
export const storageSessionLost = defineWordsDetector({
  id: 'storage-session-lost',
  severity: 'high',
  traits: ['on-storage', 'on-driver', 'below-pods'],
  phrase: 'a storage session was lost',
})
