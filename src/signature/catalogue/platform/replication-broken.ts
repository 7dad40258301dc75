import { defineSignature } from '../../define-signature.ts'

/** A replica lags, has diverged, or two think that they are primary. */
export const replicationBroken = defineSignature({
  id: 'replication-broken',
  title: 'Replication broken or behind',
  kind: 'mechanism',
  text: [
    /\breplication\b[^.\n]{0,25}\b(?:lag(?:s|ged|ging)?|broken|broke|fail(?:s|ed|ing|ure)?|stopped|slot|behind)\b/,
    /\bsplit[ -]brain\b/,
    /\bfailover\b[^.\n]{0,20}\b(?:fail(?:s|ed|ure)?|stuck|loops?)\b/,
    /\btimeline (?:mismatch|diverged|fork)\b/,
    /\brequested wal segment\b/,
    /\breplicas?\b[^.\n]{0,20}\b(?:diverged|fell behind|lagging)\b/,
  ],
  snapshot: {
    messages: [
      /requested wal segment .{1,60} has already been removed/,
      /requested starting point .{1,120} is not in this server's history/,
    ],
  },
})
