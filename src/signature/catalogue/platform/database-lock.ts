import { defineSignature } from '../../define-signature.ts'

/** Statements wait for each other, or for one that does not end. */
export const databaseLock = defineSignature({
  id: 'database-lock',
  title: 'Database lock or deadlock',
  kind: 'mechanism',
  text: [
    /\bdeadlock(?:s|ed)?\b/,
    /\block (?:wait )?time(?:d)?[ -]?out\b/,
    /\block contention\b/,
    /\b(?:table|row|exclusive|advisory) locks?\b[^.\n]{0,20}\b(?:held|block(?:s|ed|ing)?|contention|wait(?:ed|ing)?|prevented)\b/,
    /\bidle in transaction\b/,
    /\bdatabase is locked\b/,
  ],
  snapshot: {
    messages: [/deadlock detected/, /lock wait timeout exceeded/, /database is locked/],
  },
})
