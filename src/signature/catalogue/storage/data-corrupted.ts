import { defineSignature } from '../../define-signature.ts'

/** What was stored is wrong, damaged or gone. */
export const dataCorrupted = defineSignature({
  id: 'data-corrupted',
  title: 'Data corrupted or lost',
  kind: 'mechanism',
  text: [
    /\b(?:data|database|index|index(?:es)?|file ?system|wal|table|disk|repository|segment|block)s?\b[^.\n]{0,20}\bcorrupt(?:ed|ion|s)?\b/,
    /\bcorrupt(?:ed|ion)?\b[^.\n]{0,20}\b(?:data|database|index(?:es)?|file ?system|wal|tables?|segments?|blocks?)\b/,
    /\bdata[ -]loss\b/,
    /\b(?:checksum|crc) (?:mismatch|error|failure)s?\b/,
    /\bdatabase disk image is malformed\b/,
    /\binvalid page in block\b/,
    /\bcould not locate a valid checkpoint record\b/,
  ],
  snapshot: {
    messages: [
      /database disk image is malformed/,
      /invalid page in block/,
      /could not locate a valid checkpoint record/,
      /checksum mismatch/,
    ],
  },
})
