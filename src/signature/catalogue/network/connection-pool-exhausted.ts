import { defineSignature } from '../../define-signature.ts'

/** Every connection, client slot or thread of a pool was taken. */
export const connectionPoolExhausted = defineSignature({
  id: 'connection-pool-exhausted',
  title: 'Connections exhausted',
  kind: 'mechanism',
  text: [
    /\bconnection (?:pool|limit|slot)s?\b[^.\n]{0,25}\b(?:exhaust(?:ed|ion)|full|reached|exceeded|saturat(?:ed|ion)|hit|starv(?:ed|ation))\b/,
    /\b(?:exhaust(?:ed|ing|ion)|ran out|run out|running out|saturat(?:ed|ing|ion))\b[^.\n]{0,25}\b(?:connections?|connection pool|worker threads?|thread pool|sockets?|ephemeral ports?|conntrack)\b/,
    /\btoo many (?:connections|clients already)\b/,
    /\bremaining connection slots are reserved\b/,
    /\b(?:timeout|timed out)\b[^.\n]{0,20}\bacquir(?:e|ing)\b[^.\n]{0,15}\bconnections?\b/,
    /\bnf_conntrack: table full\b/,
    /\bport exhaustion\b/,
  ],
  snapshot: {
    messages: [
      /too many (?:connections|clients already)/,
      /remaining connection slots are reserved/,
      /nf_conntrack: table full/,
    ],
  },
})
