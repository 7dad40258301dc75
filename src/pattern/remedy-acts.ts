import { type RemedyAct, remedyActs } from '../vocabulary/remedy-acts.ts'
import { vocabularyOf } from '../vocabulary/vocabulary.ts'
import { matchesAny } from '../vocabulary/word-pattern.ts'

/** What each act is called in a report. */
export const remedyTitles: Readonly<Record<RemedyAct, string>> = {
  'scale-to-zero': 'scale the workload to zero and back',
  'delete-pod': 'delete the pod, so that it starts afresh',
  'reattach-volume': 'detach and attach the volume afresh',
  'recreate-claim': 'delete and recreate the claim',
  'rebind-volume': 'bind the old volume again',
  restart: 'restart it',
  'reboot-node': 'reboot or power-cycle the machine',
  'replace-node': 'drain or replace the node',
  'fail-over': 'fail over',
  'roll-back': 'roll back',
  'restore-backup': 'restore a backup',
  'free-space': 'free space',
  'grow-volume': 'grow the volume',
  'raise-limit': 'raise the limit',
  'add-capacity': 'add capacity',
  'renew-certificate': 'renew the certificate',
  'rotate-credential': 'rotate the credential',
  'turn-off': 'turn the thing off that does it',
  'turn-on': 'turn it on again',
  'correct-configuration': 'correct the configuration',
  'deploy-fix': 'deploy a fix',
  'on-its-own': 'nothing: it ended on its own',
}

/** So many characters before a verb may say that it was not done: "were not able to". */
const undoneReach = 40

/** The acts that a step is, in the order of {@link remedyActs}; what could not or should be done is none. */
export function findActs(text: string, language: string | null): readonly RemedyAct[] {
  const lower = text.toLowerCase()
  const { remedies, remedyRemarks } = vocabularyOf(language)
  return remedyActs.filter(
    (act) =>
      // A start is the second half of scaling to zero and back.
      (act !== 'restart' || !matchesAny(lower, remedyRemarks.get('scales'))) &&
      remedies.get(act)?.some((pattern) => {
        const match = pattern.exec(lower)
        if (match === null) return false
        const before = lower.slice(Math.max(0, match.index - undoneReach), match.index)
        return !matchesAny(before, remedyRemarks.get('undone'))
      }),
  )
}
