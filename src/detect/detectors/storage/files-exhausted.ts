import { defineMessageDetector } from '../../define-message-detector.ts'

/** Finds programs that may open no more files. */
export const filesExhausted = defineMessageDetector({
  id: 'files-exhausted',
  severity: 'medium',
  phrase: 'open files are used up',
  ofProgram: true,
})
