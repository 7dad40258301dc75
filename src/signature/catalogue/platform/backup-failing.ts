import { defineSignature } from '../../define-signature.ts'

/** Backups or archives were not written, so that nothing could have been restored. */
export const backupFailing = defineSignature({
  id: 'backup-failing',
  title: 'Backups failing',
  kind: 'symptom',
  text: [
    /\bbackups?\b[^.\n]{0,25}\b(?:fail(?:s|ed|ing|ure|ures)?|silently|stopped|missing|corrupt(?:ed)?|incomplete|never (?:ran|completed|worked))\b/,
    /\b(?:failed|failing|missing|broken|no (?:valid|working|usable)) backups?\b/,
    /\bwal[ -]archiv(?:e|ing|er)\b[^.\n]{0,25}\b(?:fail(?:s|ed|ing|ure|ures)?|stopped|stuck|broken)\b/,
  ],
  snapshot: {
    messages: [/wal archive check failed/, /archive command failed/, /backup failed/],
  },
})
