import { defineMessageDetector } from '../../define-message-detector.ts'

/** Finds servers and kernels that accept no more connections. */
export const connectionPoolExhausted = defineMessageDetector({
  id: 'connection-pool-exhausted',
  severity: 'medium',
  phrase: 'connections are used up',
  ofProgram: true,
})
