import { defineMessageDetector } from '../../define-message-detector.ts'

/** Finds lost sessions to the storage, as the drivers and the kernel report them. */
export const storageSessionLost = defineMessageDetector({
  id: 'storage-session-lost',
  severity: 'high',
  traits: ['on-storage', 'on-driver', 'below-pods'],
  phrase: 'a storage session was lost',
})
