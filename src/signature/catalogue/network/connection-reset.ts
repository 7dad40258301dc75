import { defineSignature } from '../../define-signature.ts'

/** The other side broke the connection. */
export const connectionReset = defineSignature({
  id: 'connection-reset',
  title: 'Connection reset or closed',
  kind: 'symptom',
  text: [
    /\bconnections?\b[^.\n]{0,15}\breset\b/,
    /\bECONNRESET\b/,
    /\bbroken pipe\b/,
    /\bEPIPE\b/,
    /\bunexpected EOF\b/,
    /\bserver closed the connection unexpectedly\b/,
    /\bupstream connect error or disconnect\b/,
  ],
  snapshot: {
    messages: [/connection reset by peer/, /\bECONNRESET\b/, /server closed the connection unexpectedly/],
  },
})
