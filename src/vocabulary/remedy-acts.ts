import { namesIn } from './names-in.ts'

/** What people do to end an incident, in the order in which they are reported where two helped alike. */
export const remedyActs = namesIn(
  'scale-to-zero delete-pod reattach-volume recreate-claim rebind-volume restart reboot-node replace-node fail-over roll-back restore-backup',
  'free-space grow-volume raise-limit add-capacity renew-certificate rotate-credential turn-off turn-on correct-configuration deploy-fix on-its-own',
)
export type RemedyAct = (typeof remedyActs)[number]

/**
 * What else a sentence says about what was done:
 * - `noHelp`: it did not end the trouble;
 * - `over`: the trouble was over;
 * - `explains`: why it happened, and not what was done;
 * - `undone`: before a verb, that it was not done, or not yet;
 * - `scales`: a change of replicas, of which a restart may be the second half;
 * - `refers`: a beginning by which a sentence is about the one before it;
 * - `supposed`: what the document would rather had been;
 * - `ended`: how it ended, and not what it was.
 */
export type RemedyRemark = 'noHelp' | 'over' | 'explains' | 'undone' | 'scales' | 'refers' | 'supposed' | 'ended'
