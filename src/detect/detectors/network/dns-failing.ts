import { refTo } from '../../../kube/object-ref.ts'
import { defineMessageDetector } from '../../define-message-detector.ts'

/** Finds programs that report that a name does not resolve. */
export const dnsFailing = defineMessageDetector({
  id: 'dns-failing',
  severity: 'medium',
  phrase: 'DNS names do not resolve',
  ofProgram: true,
  traits: ['affects-workload'],
  // CoreDNS keeps the name that its predecessor gave the Service.
  pointsTo: [refTo('Service', 'kube-system', 'kube-dns')],
})
