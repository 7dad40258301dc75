import { defineSignature } from '../../define-signature.ts'

/** Nothing listens at the other end. */
export const connectionRefused = defineSignature({
  id: 'connection-refused',
  title: 'Connection refused',
  kind: 'symptom',
  text: [/\bconnections?\b[^.\n]{0,15}\brefused\b/, /\bECONNREFUSED\b/, /\brefus(?:ed|ing) connections?\b/],
  snapshot: {
    messages: [/\bconnection refused\b/, /\bECONNREFUSED\b/],
  },
})
