import { defineSignature } from '../../define-signature.ts'

/** A name cannot be resolved, or the resolver does not answer. */
export const dnsFailing = defineSignature({
  id: 'dns-failing',
  title: 'Name resolution failing',
  kind: 'mechanism',
  text: [
    /\bdns\b[^.\n]{0,30}\b(?:fail(?:s|ed|ing|ure|ures)?|error(?:s)?|time(?:d)?[ -]?outs?|outage|broken|unreachable|unavailable|NXDOMAIN|SERVFAIL)\b/,
    /\bNXDOMAIN\b/,
    /\bSERVFAIL\b/,
    /\bno such host\b/,
    /\b(?:ENOTFOUND|EAI_AGAIN)\b/,
    /\b(?:temporary failure in name resolution|could not resolve host|name or service not known|name resolution fail(?:ed|ure))\b/,
    /\b(?:fail(?:s|ed|ing|ures?)?|unable|could not|cannot|couldn't) (?:to )?resolve (?:dns|hostnames?|names?|domains?)\b/,
    /\bcoredns\b[^.\n]{0,25}\b(?:down|crash(?:ed|ing)?|fail(?:ed|ing)?|overload(?:ed)?|unavailable)\b/,
  ],
  snapshot: {
    eventReasons: ['DNSConfigForming'],
    messages: [
      /\bno such host\b/,
      /temporary failure in name resolution/,
      /\b(?:NXDOMAIN|SERVFAIL|EAI_AGAIN|ENOTFOUND)\b/,
      /lookup \S{1,120}: i\/o timeout/,
      /lookup \S{1,120} on \S{1,60}: .{0,100}\b(?:i\/o timeout|server misbehaving|connection refused)/,
    ],
  },
})
