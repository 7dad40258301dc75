import { defineSignature } from '../../define-signature.ts'

/** A configuration that the software refuses, or that means something else than was intended. */
export const configInvalid = defineSignature({
  id: 'config-invalid',
  title: 'Invalid configuration applied',
  kind: 'mechanism',
  text: [
    /\b(?:invalid|malformed|bad|broken|incorrect|wrong|faulty) (?:yaml |json |nginx |ingress |helm )?(?:config|configuration|manifest|syntax|values?)\b/,
    /\bmisconfigur(?:ed|ation|ations)\b/,
    /\b(?:yaml|json|config) (?:parse|parsing|syntax) error\b/,
    /\b(?:config|configuration) (?:test|validation|reload) fail(?:s|ed|ure|ing)?\b/,
  ],
  snapshot: {
    messages: [/error converting yaml to json/, /configuration file .{1,120} test failed/, /invalid configuration/],
  },
})
