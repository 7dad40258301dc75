import { mayHaveExpired } from '../../../kube/may-have-expired.ts'
import { collectRefusals, rateRefusal } from '../../collect-refusals.ts'
import { defineDetector } from '../../define-detector.ts'
import type { Observation } from '../../detector.ts'

/** Refusals that other detectors report. */
const elsewhere =
  /exceeded quota|failed quota|failed calling webhook|(?:maximum|minimum) [\w.-]+ (?:usage )?per |limit to request ratio/
/** Races of a controller with itself, which it retries at once. */
const passing = /already exists|being terminated|object is being deleted|etcdserver|context (?:canceled|deadline)/i

const meanings: readonly (readonly [RegExp, string])[] = [
  [/violates PodSecurity/, 'the Pod Security level of the namespace forbids it'],
  [/serviceaccount "?[^"\s]+"? not found|error looking up service account/i, 'its ServiceAccount does not exist'],
  [/denied the request/, 'an admission webhook denies it'],
  [/validatingadmissionpolicy/i, 'an admission policy denies it'],
  [/no PriorityClass/i, 'its PriorityClass does not exist'],
]

/** Finds workloads whose pods the API server refuses to create, for reasons other than quota and broken webhooks. */
export const podCreationRefused = defineDetector<string>({
  id: 'pod-creation-refused',
  signature: null,
  traits: ['explains-itself'],
  kinds: ['Event', 'ReplicaSet', 'Deployment', 'StatefulSet', 'DaemonSet', 'Job'],
  detect: (view) =>
    collectRefusals(view)
      .filter(({ message }) => !elsewhere.test(message) && !passing.test(message))
      .map(
        ({ subject, message, firstAt, evidence }): Observation<string> => ({
          subject,
          severity: rateRefusal(view, subject),
          since: firstAt,
          sinceApproximate: mayHaveExpired(view, firstAt),
          chain: [subject],
          evidence: [evidence],
          fact: message,
        }),
      ),
  describe({ facts, first }) {
    const meaning = meanings.find(([form]) => facts.some((fact) => form.test(fact)))?.[1]
    return {
      phrase: `the API server refuses its pods${meaning === undefined ? '' : `: ${meaning}`}`,
      detail: `The API server reports: ${first}`,
    }
  },
})
