import { defineMessageDetector } from '../../define-message-detector.ts'

/** Finds disks and volumes without space or without inodes. */
export const diskFull = defineMessageDetector({
  id: 'disk-full',
  patterns: [/disk quota exceeded/],
  severity: 'high',
  traits: ['on-storage'],
  phrase: 'no space is left',
})
