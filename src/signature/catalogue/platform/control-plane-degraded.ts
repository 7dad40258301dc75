import { defineSignature } from '../../define-signature.ts'

/** The API server or etcd does not answer, or answers late. */
export const controlPlaneDegraded = defineSignature({
  id: 'control-plane-degraded',
  title: 'Control plane degraded',
  kind: 'mechanism',
  text: [
    /\betcd\b[^.\n]{0,30}\b(?:unhealthy|leader(?: election)?s? (?:lost|changed?|changes)|slow|time(?:d)?[ -]?out|down|quorum|corrupt(?:ed)?|fail(?:s|ed|ing|ure)?|database space exceeded)\b/,
    /\b(?:api ?server|control plane|kube-apiserver|kubernetes api)\b[^.\n]{0,30}\b(?:down|unavailable|unreachable|overload(?:ed)?|unresponsive|outage|time(?:d|s)?[ -]?out|fail(?:s|ed|ing|ure)?)\b/,
    /\bmvcc: database space exceeded\b/,
    /\betcdserver: (?:request timed out|leader changed|no leader)\b/,
    /\b(?:lost|loss of) quorum\b/,
  ],
  snapshot: {
    messages: [
      /etcdserver: (?:request timed out|leader changed|no leader|mvcc)/,
      /the server is currently unable to handle the request/,
    ],
  },
})
