import { refKey } from '../kube/object-ref.ts'
import type { FindingEvidence } from '../schema/cluster/finding.ts'

/** The most pieces of evidence of one finding; chosen: enough for two pieces of each of a dozen pods. */
const mostEvidence = 24

/** Takes evidence of each observation in turn, so that the bound keeps something of every affected object. */
export function chooseEvidence(lists: readonly (readonly FindingEvidence[])[]): FindingEvidence[] {
  const chosen = new Map<string, FindingEvidence>()
  const longest = Math.max(0, ...lists.map((list) => list.length))
  for (let index = 0; index < longest; index += 1) {
    for (const list of lists) {
      const item = list[index]
      if (item === undefined || chosen.size >= mostEvidence) continue
      const key = `${item.source} ${refKey(item.object)} ${item.at ?? ''} ${item.quote}`
      if (!chosen.has(key)) chosen.set(key, item)
    }
  }
  const kept = new Set(chosen.values())
  return lists.flatMap((list) => list.filter((item) => kept.has(item)))
}
