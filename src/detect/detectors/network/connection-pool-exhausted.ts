import { defineWordsDetector } from '../../define-words-detector.ts'

/** Finds servers and kernels that take no more connections. */
export const connectionPoolExhausted = defineWordsDetector({
  id: 'connection-pool-exhausted',
  severity: 'medium',
  phrase: 'connections are used up',
  ofProgram: true,
})
