import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAllDocuments } from 'yaml'
import type { ControlPlane } from './control-plane.ts'
import type { KubeClient, Stored } from './kube-client.ts'
import { waitUntil } from './wait-until.ts'

const ours: Readonly<Record<string, URL>> = { longhorn: new URL('./servers/longhorn/', import.meta.url) }

/**
 * Installs the real definitions of a project's custom resources ("cloudnative-pg", "flux-helm"; the folders of `crds`), those of the kinds named.
 * Resolves when the server serves them.
 */
export async function installCrds(
  plane: ControlPlane,
  client: KubeClient,
  project: string,
  kinds: readonly string[],
): Promise<void> {
  const folder = ours[project]?.pathname ?? join(plane.assets, 'crds', project)
  const definitions = readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .flatMap((name) => parseAllDocuments(readFileSync(join(folder, name), 'utf8')))
    .map((document) => document.toJS() as Stored | null)
    .filter((object): object is Stored => object?.kind === 'CustomResourceDefinition')
    .filter(({ spec }) => kinds.includes(spec.names.kind))
  const lacking = kinds.filter((kind) => !definitions.some(({ spec }) => spec.names.kind === kind))
  if (lacking.length > 0) throw new Error(`${folder} defines no ${lacking.join(', ')}`)
  for (const definition of definitions) {
    await client.create(withoutTemplates(definition)).catch((error: Error) => {
      if (!error.message.includes('AlreadyExists')) throw error
    })
  }
  for (const definition of definitions) {
    const { group, versions } = definition['spec']
    const served = versions.find(({ storage }: { storage: boolean }) => storage)
    await waitUntil(`the API of ${definition.metadata.name}`, () =>
      client.list(`${group}/${served.name}`, definition['spec'].names.kind, undefined, { limit: '1' }),
    )
  }
}

/** cert-manager's definitions are a chart's: what Helm would fill in there are labels, and no server takes the braces. */
function withoutTemplates(definition: Stored): Stored {
  const { labels, annotations, ...metadata } = definition.metadata
  const plain = (entries: unknown): object =>
    Object.fromEntries(Object.entries(entries ?? {}).filter(([, value]) => !String(value).includes('{{')))
  return { ...definition, metadata: { ...metadata, labels: plain(labels), annotations: plain(annotations) } }
}
