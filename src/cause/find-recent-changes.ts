import { secondsBetween } from '../kube/instant.ts'
import { compareRefs, nameOf, refKey } from '../kube/object-ref.ts'
import type { Finding } from '../schema/cluster/finding.ts'
import type { ObjectRef } from '../schema/cluster/kube-object.ts'
import { formatSeconds } from '../text/format-seconds.ts'
import { groupBy } from '../text/group-by.ts'
import type { ClusterChange } from './cluster-change.ts'

/** A change of an object shortly before a fault of it began: a hypothesis, and no more than that. */
export interface RecentChange {
  readonly object: ObjectRef
  readonly change: ClusterChange
  /** Ids of the findings about it that began afterwards. */
  readonly findings: readonly string[]
  /** Seconds from the change to the first of them. */
  readonly after: number
  readonly why: string
}

/** The longest time from a change to a fault that it may have caused (seconds). Chosen. */
const longestDelay = 3600
/** A fault may be dated this much before the change (seconds). Chosen: clocks differ, and a rollout is dated by what it created. */
const clockTolerance = 60
/** Kinds of changes that may break what is changed. */
const riskyKinds = new Set<ClusterChange['kind']>(['rollout', 'release', 'scale', 'revision'])

/** Finds for each workload with a fault the last change of it within the hour before the fault began. */
export function findRecentChanges(findings: readonly Finding[], changes: readonly ClusterChange[]): RecentChange[] {
  const byObject = groupBy(
    changes.filter((change) => riskyKinds.has(change.kind)),
    (change) => refKey(change.object),
  )
  const found = new Map<string, { change: ClusterChange; findings: Finding[]; after: number }>()
  for (const finding of findings) {
    if (finding.severity === 'info' || finding.since === null) continue
    for (const change of byObject.get(refKey(finding.workload)) ?? []) {
      const after = secondsBetween(change.at, finding.since)
      if (after === null || after < -clockTolerance || after > longestDelay) continue
      const key = refKey(change.object)
      const known = found.get(key)
      if (known === undefined || change.at > known.change.at) found.set(key, { change, findings: [finding], after })
      else if (known.change === change) {
        known.findings.push(finding)
        known.after = Math.min(known.after, after)
      }
    }
  }
  return [...found.values()]
    .map(({ change, findings: about, after }) => ({
      object: change.object,
      change,
      findings: about.map((finding) => finding.id),
      after: Math.max(0, after),
      why: `${change.text}, at ${change.at}. ${after <= clockTolerance ? 'At the same time' : `${formatSeconds(after)} later`} the first fault of ${nameOf(change.object)} was seen.`,
    }))
    .sort((a, b) => b.findings.length - a.findings.length || compareRefs(a.object, b.object))
}
