import { checkDefinitionId } from '../diagnostic/check-definition-id.ts'
import { PostmortemError } from '../diagnostic/postmortem-error.ts'
import type { ClusterView } from '../kube/cluster-view.ts'
import { compareRefs, refKey } from '../kube/object-ref.ts'
import { type Finding, findingTraits } from '../schema/cluster/finding.ts'
import { groupBy } from '../text/group-by.ts'
import type { Detector, DetectorDefinition } from './detector.ts'
import { toFinding } from './to-finding.ts'

/**
 * Declares a detector, the kit's own or a team's: what each object shows becomes one finding a workload, with the objects
 * that show it.
 *
 * @throws PostmortemError with code `CONFIG` for an id that is not kebab-case, for no kind, or for an unknown trait.
 */
export function defineDetector<Fact>(definition: DetectorDefinition<Fact>): Detector {
  check(definition)
  const { id, signature, kinds, traits = [] } = definition
  return Object.freeze({
    id,
    signature,
    traits: Object.freeze([...traits]),
    kinds: Object.freeze([...kinds]),
    detect(view: ClusterView): Finding[] {
      const seen = definition
        .detect(view)
        .map((observation) => ({ observation, workload: observation.workload ?? view.workloadOf(observation.subject) }))
      return [...groupBy(seen, ({ workload }) => refKey(workload.ref))].flatMap(([key, group]) =>
        group.slice(0, 1).map(({ workload }) => {
          const observations = group.map(({ observation }) => observation)
          observations.sort((a, b) => compareRefs(a.subject, b.subject))
          return toFinding(`${id}/${key}`, definition, view, workload, observations)
        }),
      )
    },
  })
}

function check({ id, kinds, traits = [] }: Pick<DetectorDefinition<unknown>, 'id' | 'kinds' | 'traits'>): void {
  checkDefinitionId('detector', id, 'licence-expired')
  if (kinds.length === 0)
    throw new PostmortemError(
      'CONFIG',
      `The detector ${id} names no kind of object.`,
      'List the kinds that it reads in `kinds`.',
    )
  const unknown = traits.find((trait) => !findingTraits.includes(trait))
  if (unknown !== undefined)
    throw new PostmortemError(
      'CONFIG',
      `The detector ${id} declares the trait "${unknown}", which is not known.`,
      `Use one of ${findingTraits.join(', ')}.`,
    )
}
