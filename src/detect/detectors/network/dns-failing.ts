import { refTo } from '../../../kube/object-ref.ts'
import { defineWordsDetector } from '../../define-words-detector.ts'

/** Finds programs that cannot resolve a name, as they say themselves. */
export const dnsFailing = defineWordsDetector({
  id: 'dns-failing',
  severity: 'medium',
  phrase: 'names do not resolve',
  ofProgram: true,
  traits: ['affects-workload'],
  // CoreDNS keeps the name that its predecessor gave the Service.
  pointsTo: [refTo('Service', 'kube-system', 'kube-dns')],
})
