import { defineSignature } from '../../define-signature.ts'

/** Too little processor time, by limit or by load. */
export const cpuStarved = defineSignature({
  id: 'cpu-starved',
  title: 'CPU starved or throttled',
  kind: 'mechanism',
  text: [
    /\bcpu\b[^.\n]{0,25}\b(?:throttl(?:ed|ing)|starv(?:ed|ation)|saturat(?:ed|ion)|exhaust(?:ed|ion)|pegged|maxed|100 ?%|spik(?:e|es|ed|ing)|overload(?:ed)?)(?![\w-])/,
    /\bcpu[ -]bound\b/,
    /\b(?:high|elevated|excessive|maxed[ -]out) (?:cpu|load average)\b/,
    /\bhigh[- ]cpu\b/,
  ],
  snapshot: {
    messages: [/\bsoft lockup\b/, /\brcu_sched self-detected stall\b/],
  },
})
