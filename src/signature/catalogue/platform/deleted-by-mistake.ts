import { defineSignature } from '../../define-signature.ts'

/** Something in use was deleted, by a person or by automation. */
export const deletedByMistake = defineSignature({
  id: 'deleted-by-mistake',
  title: 'Deleted or changed by mistake',
  kind: 'mechanism',
  text: [
    /\b(?:accidental(?:ly)?|mistakenly|inadvertently|erroneously|unintentional(?:ly)?|wrongly) (?:deleted?|deletion|removed?|removal|destroy(?:ed)?|dropped|terminated|overwrit(?:e|ten)|wiped|pruned)\b/,
    /\b(?:deleted|removed|destroyed|dropped|terminated|overwritten|pruned) (?:by mistake|by accident|in error|accidentally|inadvertently|unintentionally)\b/,
  ],
  snapshot: {},
})
