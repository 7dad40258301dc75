import { defineMessageDetector } from '../../define-message-detector.ts'

/** Finds devices that answer reads or writes with an error. */
export const ioError = defineMessageDetector({
  id: 'io-error',
  patterns: [/structure needs cleaning/, /stale (?:nfs )?file handle/],
  severity: 'high',
  traits: ['on-storage', 'on-driver', 'below-pods'],
  phrase: 'a device answers with input/output errors',
})
