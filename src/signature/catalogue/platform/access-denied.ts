import { defineSignature } from '../../define-signature.ts'

/** Credentials were missing, wrong, rotated or not allowed. */
export const accessDenied = defineSignature({
  id: 'access-denied',
  title: 'Access denied',
  kind: 'mechanism',
  text: [
    /\b(?:AccessDenied|Unauthorized|Forbidden)\b(?=[^.\n]{0,30}\b(?:errors?|exception|when|from|on|for|:)|:)/,
    /\b(?:401|403)s?\b[^.\n\d]{0,20}\b(?:errors?|responses?|unauthorized|forbidden|status)\b/,
    /\b(?:authentication|authorization|auth|login) (?:fail(?:s|ed|ure|ures|ing)|error|errors|broken)\b/,
    /\bpassword authentication failed\b/,
    /\b(?:invalid|wrong|expired|missing|revoked|rotated|stale|incorrect) (?:credentials?|api keys?|access keys?|tokens?|passwords?)\b/,
    /\b(?:credentials?|access keys?|api keys?|tokens?)\b[^.\n]{0,20}\b(?:expired|invalid|revoked|deactivated|rotated|deleted)\b/,
    /\bpermission denied\b/,
    /\bEACCES\b/,
    /\bnot authorized to perform\b/,
    /\bis forbidden: User\b/,
  ],
  snapshot: {
    messages: [
      /password authentication failed/,
      /not authorized to perform/,
      /is forbidden: User/,
      /\bAccessDenied\b/,
      /permission denied/,
    ],
  },
})
