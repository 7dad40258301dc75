import { defineWordsDetector } from '../../define-words-detector.ts'

/** Finds disks and volumes without space or without inodes. */
export const diskFull = defineWordsDetector({
  id: 'disk-full',
  patterns: [/disk quota exceeded/],
  severity: 'high',
  traits: ['on-storage'],
  phrase: 'no space is left',
})
