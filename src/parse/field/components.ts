import type { InlineCode } from 'mdast'
import { visit } from 'unist-util-visit'
import { withoutPodHash } from '../../kube/generated-name.ts'
import { nodePlace } from '../../markdown/read/node-place.ts'
import type { AffectedService } from '../../schema/incident/affected-service.ts'
import type { ParseContext } from '../parse-context.ts'

/** A name as Kubernetes has them: lower case, with a hyphen or a slash in it, and not a file, a flag or a hash. */
const objectName = /^(?:[a-z][a-z0-9]*(?:-[a-z0-9]+)+|[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*)$/
const commitHash = /^[0-9a-f]{6,40}$/

/** The things that the document is about: its services, and the names in its code spans. */
export function readComponents(services: readonly AffectedService[], context: ParseContext): string[] {
  const components: string[] = []
  const known = new Set<string>()
  const add = (name: string, note: (at: number) => void): void => {
    if (known.has(name.toLowerCase())) return
    known.add(name.toLowerCase())
    note(components.length)
    components.push(name)
  }
  for (const [i, { name }] of services.entries()) {
    if (name.split(' ').length <= 3)
      add(name, (at) => context.places.set(['components', at], context.places.place(['affectedServices', i, 'name'])))
  }
  visit(context.tree, 'inlineCode', (node: InlineCode) => {
    const name = withoutPodHash(node.value)
    if (objectName.test(name) && !commitHash.test(name))
      add(name, (at) => context.places.set(['components', at], nodePlace(node)))
  })
  return components
}
