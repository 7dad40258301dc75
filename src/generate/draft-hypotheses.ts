import { type CommonCause, commonCauses } from '../detect/common-causes.ts'
import type { Finding } from '../schema/finding.ts'
import type { Hypothesis } from '../schema/incident-draft.ts'
import type { Snapshot } from '../schema/snapshot.ts'
import { plainLine } from './plain-line.ts'

/** The most leads that a draft names; further ones distract more than they tell. */
const leadsShown = 5

/** Turns what findings share into questions: a lead, what speaks for it, and what would settle it. */
export function draftHypotheses(snapshot: Snapshot, findings: readonly Finding[]): Hypothesis[] {
  return commonCauses(findings, snapshot)
    .slice(0, leadsShown)
    .map((cause) => ({
      cause: `${cause.sureness === 'likely' ? 'Likely' : 'Possible'}: ${plainLine(`${cause.object.kind} ${cause.object.name}`)}.`,
      because: plainLine(cause.why),
      question: questionOf(cause),
      command: commandOf(cause),
      findings: [...cause.findings],
    }))
}

function questionOf({ object }: CommonCause): string {
  switch (object.kind) {
    case 'Node':
      return 'Did the node fail before the workloads on it, and do they recover elsewhere?'
    case 'CSIDriver':
      return 'Do all failing volumes hang on one storage backend, and what do the logs of its driver say?'
    case 'Image':
    case 'Registry':
      return 'Can the image be pulled from a node by hand, and is the tag still there?'
    default:
      return 'Did this fail before those who use it, and what does the storage behind it say?'
  }
}

/** A command that only reads. None for a name that a shell would not take as it stands. */
function commandOf({ object: { kind, namespace, name } }: CommonCause): string | null {
  if (kind === 'Image' || kind === 'Registry') return null
  if (!/^[a-z0-9][a-z0-9.:-]*$/i.test(name) || !/^[a-z0-9-]*$/i.test(namespace ?? '')) return null
  return `kubectl describe ${kind.toLowerCase()} ${name}${namespace === null ? '' : ` -n ${namespace}`}`
}
