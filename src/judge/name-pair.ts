import type { Pattern } from '../schema/analysis/analysis.ts'
import type { Incident } from '../schema/incident/incident.ts'
import type { Signature } from '../signature/signature.ts'
import { compareText } from '../text/compare-text.ts'

/**
 * Names what two incidents share: as the pattern is called that is found with both, else by the failure that the causes of
 * both show and the component that both name and the fewest others do. Never by the words of one of them.
 *
 * @param patterns The patterns of the analysis.
 * @param incidents All incidents, by which it is known what is rare.
 */
export function namePair(
  [a, b]: readonly [Incident, Incident],
  patterns: readonly Pick<Pattern, 'kind' | 'title' | 'members'>[],
  incidents: readonly Incident[],
  signatures: readonly Signature[],
): string {
  const ids = new Set([a.id, b.id])
  const found = patterns.find(
    ({ kind, members }) => kind === 'mechanism' && members.filter(({ incident }) => ids.has(incident)).length === 2,
  )
  if (found) return found.title
  const rarest = (shared: readonly string[], valuesOf: (incident: Incident) => readonly string[]) => {
    const spread = (value: string) => incidents.filter((incident) => valuesOf(incident).includes(value)).length
    return [...shared].sort((x, y) => spread(x) - spread(y) || compareText(x, y))[0]
  }
  const sharedBy = (valuesOf: (incident: Incident) => readonly string[]) => {
    const theirs = new Set(valuesOf(b))
    return rarest(
      [...new Set(valuesOf(a))].filter((value) => theirs.has(value)),
      valuesOf,
    )
  }
  const mechanisms = new Map(signatures.flatMap(({ id, title, kind }) => (kind === 'mechanism' ? [[id, title]] : [])))
  const signature = sharedBy(({ rootCauses }) =>
    rootCauses.flatMap((cause) => cause.signatures.filter((id) => mechanisms.has(id))),
  )
  const parts = [
    signature === undefined ? undefined : mechanisms.get(signature),
    sharedBy(({ components }) => components),
  ].filter((part) => part !== undefined)
  if (parts.length > 0) return parts.join(' · ')
  const [first] = [a.date, b.date].filter((date) => date !== null).sort(compareText)
  return first === undefined ? `Same cause as ${a.id}` : `Same cause, first on ${first}`
}
