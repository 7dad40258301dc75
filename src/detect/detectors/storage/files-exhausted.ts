import { defineWordsDetector } from '../../define-words-detector.ts'

/** Finds programs that may open no more files. */
export const filesExhausted = defineWordsDetector({
  id: 'files-exhausted',
  severity: 'medium',
  phrase: 'open files are used up',
  ofProgram: true,
})
