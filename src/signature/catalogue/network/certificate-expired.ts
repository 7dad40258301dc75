import { defineSignature } from '../../define-signature.ts'

/** A TLS certificate passed its end, or its renewal failed. */
export const certificateExpired = defineSignature({
  id: 'certificate-expired',
  title: 'Certificate expired',
  kind: 'mechanism',
  text: [
    /\b(?:certificates?|certs?)\b[^.\n]{0,30}\b(?:expir(?:ed|y|es|ing|ation)|not renewed|(?:failed|failing|unable) to renew|renewal|lapsed)\b/,
    /\bexpired\b[^.\n]{0,20}\b(?:certificates?|certs?|tls|ssl|ca)\b/,
    /\bx509: certificate has expired\b/,
    /\bCERT_HAS_EXPIRED\b/,
    /\bERR_CERT_DATE_INVALID\b/,
    /\brenew(?:al|ing)?\b[^.\n]{0,25}\b(?:certificates?|certs?|tls)\b[^.\n]{0,25}\bfail(?:s|ed|ing|ure)?\b/,
    /\bcertificate is not yet valid\b/,
  ],
  snapshot: {
    messages: [/x509: certificate has expired/, /certificate (?:has )?expired/, /CERT_HAS_EXPIRED/],
  },
})
