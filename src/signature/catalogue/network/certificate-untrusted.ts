import { defineSignature } from '../../define-signature.ts'

/** The other side does not accept the certificate: unknown issuer, wrong name, wrong key. */
export const certificateUntrusted = defineSignature({
  id: 'certificate-untrusted',
  title: 'Certificate not trusted',
  kind: 'mechanism',
  text: [
    /\bx509: (?:certificate signed by unknown authority|certificate is valid for|cannot validate)\b/,
    /\bcertificate signed by unknown authority\b/,
    /\bself[- ]signed certificate\b[^.\n]{0,20}\b(?:error|in certificate chain|rejected)\b/,
    /\bcertificate verif(?:y|ication) fail(?:ed|ure)\b/,
    /\bunable to (?:get|verify) (?:local issuer|the first) certificate\b/,
    /\b(?:tls|ssl) handshake\b[^.\n]{0,20}\b(?:fail(?:s|ed|ure|ures|ing)?|error|time(?:d)?[ -]?out)\b/,
    /\bcertificates?\b[^.\n]{0,20}\bmismatch(?:ed|es)?\b/,
  ],
  snapshot: {
    messages: [
      /x509: certificate signed by unknown authority/,
      /x509: certificate is valid for/,
      /tls handshake (?:error|failure)/,
    ],
  },
})
