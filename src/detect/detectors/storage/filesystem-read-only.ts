import { defineMessageDetector } from '../../define-message-detector.ts'

/** Finds file systems that went read-only. The mount flag may still be rw, so only messages show it. */
export const filesystemReadOnly = defineMessageDetector({
  id: 'filesystem-read-only',
  patterns: [/attempt to write a read-?only database/],
  nodeConditions: ['ReadonlyFilesystem'],
  severity: 'high',
  traits: ['on-storage', 'on-driver', 'below-pods'],
  phrase: 'a file system is read-only',
  designExplains: true,
})
