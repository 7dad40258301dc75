import { defineWordsDetector } from '../../define-words-detector.ts'

/** Finds file systems that went read-only. The mount flag may still say rw, so that only words tell of it. */
export const filesystemReadOnly = defineWordsDetector({
  id: 'filesystem-read-only',
  patterns: [/attempt to write a read-?only database/],
  nodeConditions: ['ReadonlyFilesystem'],
  severity: 'high',
  traits: ['on-storage', 'on-driver', 'below-pods'],
  phrase: 'a file system is read-only',
  designExplains: true,
})
