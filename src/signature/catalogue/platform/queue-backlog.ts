import { defineSignature } from '../../define-signature.ts'

/** Work arrives faster than it is done, or nobody takes it. */
export const queueBacklog = defineSignature({
  id: 'queue-backlog',
  title: 'Queue backed up',
  kind: 'symptom',
  text: [
    /\bqueues?\b[^.\n]{0,25}\b(?:back(?:ed|ing)?[ -]?(?:up|log)|backlogs?|grew|growing|full|stuck|stalled|overflow(?:ed)?|piled up)\b/,
    /\bbacklogs?\b[^.\n]{0,20}\b(?:of (?:jobs|messages|events|tasks)|grew|growing|built up)\b/,
    /\bconsumer lag\b/,
    /\bmessages? (?:piled|stuck)\b/,
  ],
  snapshot: {},
})
