import { defineSignature } from '../../define-signature.ts'

/** EIO: the block device did not answer or answered with an error. */
export const ioError = defineSignature({
  id: 'io-error',
  title: 'Input/output error',
  kind: 'mechanism',
  text: [
    /\b(?:i\/o|input\/output|io) errors?\b/,
    /\bblk_update_request\b/,
    /\bbuffer i\/o error\b/,
    /\bEIO\b/,
    /\bext4[-_]fs (?:error|warning)\b/,
    /\bjournal (?:has )?abort(?:ed)?\b/,
    /detected aborted journal/,
    /\b(?:bad|unreadable|pending|reallocated) sectors?\b/,
    /\bmedium error\b/,
    /\brejecting i\/o to offline device\b/,
  ],
  snapshot: {
    messages: [
      /\b(?:i\/o|input\/output) error\b/,
      /\bext4-fs error\b/,
      /detected aborted journal/,
      /rejecting i\/o to offline device/,
    ],
  },
})
