import { namesIn } from './names-in.ts'

/** Kinds of verbs by which people write of what they did; with their object they make an act. */
export const deedKinds = namesIn(
  'restart start stop disable enable delete recreate redeploy scale revert restore change repair add release renew',
  'replace attach unblock free failover redirect upgrade run drain make wait',
)
export type DeedKind = (typeof deedKinds)[number]

/** Kinds of objects of those verbs. */
export const objectKinds = namesIn(
  'workload node service config code change version space capacity credential volume network traffic backup feature',
  'data process zero back script earlier setting freeing leftover safeguard proposal remedy',
)
export type ObjectKind = (typeof objectKinds)[number]

/**
 * What else a sentence says of a deed:
 * - `undone`: words before a verb that say that it was not done: "failed to";
 * - `planned`: that it is only planned, possible or wished for: "should";
 * - `carriedOut`: words before a named deed that make it a report: "we had to";
 * - `means`: words before the noun of a deed that make it a report: "by", "after";
 * - `links`: words that follow a noun and no verb: "updates to";
 * - `intransitive`: words after "started" and "stopped" that make a symptom of it: "responding";
 * - `voided`: words directly behind a verb that take it back: しない;
 * - `attributive`: words before a participle that describes a thing: "the cordoned node";
 * - `standing`: words before a participle that says how things are: "is configured";
 * - `immediate`: headings over what was done at once, among what was planned;
 * - `background`: words before a participle that put it before what is told: "had";
 * - `subordinate`: words behind which a clause only dates or limits another: "until";
 * - `supposed`: a sentence on what might have been: "would have";
 * - `rehearsal`, `production`: where it was done: "in staging", "in production";
 * - `refers`: a beginning by which a sentence is about the one before it: "that";
 * - `explained`: words behind which a cause or an observation follows: "because", "found that";
 * - `conditional`: beginnings of sentences that state no deed: "if";
 * - `trouble`: the fault shows: "fails", "unavailable";
 * - `over`: the trouble was over: "back to normal";
 * - `cure`: the deed beside it ended the outage: "resolved by";
 * - `eased`: it was better, or over in part or for a time;
 * - `failed`: it did not help;
 * - `fails`: the same, close behind the deed: "the rollback fails";
 * - `byHand`, `automatic`: how it was done;
 * - `afterwards`: headings over what was planned, or built afterwards;
 * - `attempts`: headings over what did not help.
 */
export const recoveryRemarks = namesIn(
  'undone planned carriedOut means links intransitive voided attributive standing immediate background subordinate supposed rehearsal production refers explained conditional trouble over cure eased failed fails byHand automatic afterwards attempts',
)
export type RecoveryRemark = (typeof recoveryRemarks)[number]
