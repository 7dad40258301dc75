import { defineSignature } from '../../define-signature.ts'

/** The control plane lost the kubelet, or the kubelet reports that the node is not ready. */
export const nodeNotReady = defineSignature({
  id: 'node-not-ready',
  title: 'Node not ready',
  kind: 'symptom',
  text: [
    /\bNodeNotReady\b/,
    /\bnodes?\b[^.\n]{0,30}\b(?:not[ -]?ready|unreachable|unresponsive|went (?:down|offline|away)|hung|froze|frozen|crashed|powered off|died|lost power)\b/,
    /\bkubelet stopped posting node status\b/,
    /\bPLEG is not healthy\b/,
    /\bkubelet\b[^.\n]{0,25}\b(?:stopped|crashed|hung|unresponsive|dead|died)\b/,
  ],
  snapshot: {
    eventReasons: ['NodeNotReady'],
    conditions: [{ kind: 'Node', type: 'Ready', status: ['False', 'Unknown'] }],
    messages: [/kubelet stopped posting node status/, /PLEG is not healthy/, /node is not ready/],
  },
})
