import { defineSignature } from '../../define-signature.ts'

/** A database finds no data where its data should be: the volume is new, was emptied, or the copy never finished. */
export const dataDirectoryEmpty = defineSignature({
  id: 'data-directory-empty',
  title: 'Data directory empty',
  kind: 'mechanism',
  text: [
    /\b(?:empty|uninitiali[sz]ed)\b[^.\n]{0,20}\b(?:data director(?:y|ies)|pgdata|pvcs?|volumes?|data volumes?)\b/,
    /\b(?:data director(?:y|ies)|pgdata|pvcs?|volumes?)\b[^.\n]{0,25}\b(?:(?:was|were|is|are|came up) (?:empty|uninitiali[sz]ed)|uninitiali[sz]ed)\b/,
    /\bpg_controldata\b[^.\n]{0,60}\b(?:exit(?:ed)?|fail(?:s|ed)?|no (?:valid|such))\b/,
  ],
  snapshot: {
    messages: [
      /pg_controldata\b.{0,200}\b(?:exit status \d|fatal|error|no such file|not found|no valid|fail(?:s|ed)?)\b/,
      /\b(?:exit status \d|fatal|error|fail(?:ed|ure)?)\b.{0,200}\bpg_controldata\b/,
      /could not open file ".{0,200}global\/pg_control"/,
      /".{0,200}" is not a (?:valid )?(?:database cluster|data) directory/,
    ],
  },
})
