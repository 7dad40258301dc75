import { defineSignature } from '../../define-signature.ts'

/** The API server cannot reach a webhook, or it refuses everything. */
export const admissionWebhookFailing = defineSignature({
  id: 'admission-webhook-failing',
  title: 'Admission webhook failing',
  kind: 'mechanism',
  text: [
    /\bfailed calling webhook\b/,
    /\b(?:admission|validating|mutating) webhooks?\b[^.\n]{0,40}\b(?:fail(?:s|ed|ing|ure|ures)?|block(?:s|ed|ing)?|den(?:y|ied|ies)|time(?:d)?[ -]?out|reject(?:s|ed|ing)?|unavailable)\b/,
    /\badmission webhook .{1,120} denied the request\b/,
  ],
  snapshot: {
    messages: [/failed calling webhook/, /admission webhook .{1,120} denied the request/],
  },
})
