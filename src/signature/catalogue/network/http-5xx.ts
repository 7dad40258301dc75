import { defineSignature } from '../../define-signature.ts'

/** Clients are answered with HTTP 500 to 599. */
export const http5xx = defineSignature({
  id: 'http-5xx',
  title: 'Server errors',
  kind: 'symptom',
  text: [
    /\bhttp[ -]?5(?:\d\d|xx)\b/,
    /\b5xx\b/,
    /\b(?:50[0234])s?\b[^.\n\d]{0,20}\b(?:errors?|responses?|status(?:es)?|codes?)\b/,
    /\b(?:errors?|status(?: code)?|returned|returning|returns|responded with|serving|served|throwing|saw|got)(?: an?| http)? 50[0234]s?\b/,
    /\b50[0234]s\b/,
    /\b(?:500 internal server error|502 bad gateway|503 service (?:temporarily )?unavailable|504 gateway time-?out)\b/,
    /\b(?:bad gateway|gateway time-?out|service unavailable|internal server errors?)\b/,
  ],
  snapshot: {
    messages: [
      /\bHTTP probe failed with statuscode: 5\d\d\b/,
      /\b50[0234] (?:bad gateway|service (?:temporarily )?unavailable|gateway time-?out|internal server error)\b/,
    ],
  },
})
