import type { ClusterView } from '../kube/cluster-view.ts'
import { latest, secondsBetween } from '../kube/instant.ts'
import { compareRefs, refKey } from '../kube/object-ref.ts'
import { compareText } from '../text/compare-text.ts'
import { groupBy } from '../text/group-by.ts'
import type { RankedFact } from './cluster-fact.ts'

/** What pods of one workload show within this time is one fact (seconds). Chosen: the longest back-off of the kubelet. */
const sameMoment = 300

/** Joins what several pods of a workload show at the same time into one fact with a count. */
export function joinSameMoments(view: ClusterView, facts: readonly RankedFact[]): RankedFact[] {
  const inOrder = [...facts].sort((a, b) => compareText(a.at, b.at) || compareRefs(a.object, b.object))
  const groups = groupBy(inOrder, (fact) => `${refKey(view.workloadOf(fact.object).ref)} ${fact.source} ${fact.alike}`)
  return [...groups.values()].flatMap((group) => {
    const runs: RankedFact[] = []
    for (const fact of group) {
      const run = runs.at(-1)
      if (run !== undefined && (secondsBetween(run.at, fact.at) ?? 0) <= sameMoment)
        runs[runs.length - 1] = join(view, run, fact)
      else runs.push(fact)
    }
    return runs
  })
}

function join(view: ClusterView, a: RankedFact, b: RankedFact): RankedFact {
  const same = refKey(a.object) === refKey(b.object)
  const until = latest(a.until, b.until, same && b.at !== a.at ? b.at : null)
  return {
    ...a,
    until,
    object: same ? a.object : view.workloadOf(a.object).ref,
    count: a.count + b.count,
    rank: Math.min(a.rank, b.rank),
  }
}
