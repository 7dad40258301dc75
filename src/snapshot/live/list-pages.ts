import { z } from 'zod'
import { type KubeObject, kubeObjectSchema } from '../../schema/cluster/kube-object.ts'
import type { ClusterResource, ListStep } from './cluster-reader.ts'
import { explainFault, explainRefusal } from './explain-refusal.ts'
import type { Ask } from './open-connection.ts'
import { readJson } from './read-answer.ts'
import type { ApiAnswer } from './request-api.ts'

/** A page of 250 pods is about two megabytes: parsed in some 20 ms, so that nothing else waits for long. */
const pageSize = 250
/** After a page that has expired the list begins again; a list that keeps expiring is given up. */
const mostRestarts = 3

const listSchema = z.object({
  metadata: z.object({ continue: z.string().optional() }).optional(),
  items: z.array(z.looseObject({})).nullable(),
})

export interface ListPagesOptions {
  readonly signal: AbortSignal
  /** Waited for before a page is parsed, which takes some 20 ms. */
  readonly turn?: (() => Promise<void>) | undefined
}

/**
 * Lists a kind page by page; the next page is on its way while one is used. Items of a list carry neither kind nor
 * apiVersion; they are put back.
 */
export async function* listPages(
  resource: ClusterResource,
  namespace: string | undefined,
  ask: Ask,
  { signal, turn = async () => {} }: ListPagesOptions,
): AsyncGenerator<ListStep, void, undefined> {
  const what = nameOf(resource, namespace)
  const askPage = (token: string): Promise<ApiAnswer | { readonly error: unknown }> =>
    ask(pathOf(resource, namespace, token), { signal }).catch((error: unknown) => ({ error }))
  let restarts = 0
  let pending = askPage('')
  while (true) {
    const answer = await pending
    if ('error' in answer) return yield { gap: explainFault(what, answer.error) }
    if (answer.status === 410 && restarts < mostRestarts) {
      restarts += 1
      pending = askPage('')
      yield { restarted: true }
      continue
    }
    await turn()
    const list = answer.status === 200 ? listSchema.safeParse(readJson(answer.body)) : null
    if (!list?.success) return yield { gap: explainRefusal(what, answer) }
    const token = list.data.metadata?.continue ?? ''
    if (token !== '') pending = askPage(token)
    yield { items: (list.data.items ?? []).flatMap((item) => typed(item, resource)) }
    if (token === '') return
  }
}

/** How a gap names a list: "pods", "clusters.postgresql.cnpg.io in shop". */
export function nameOf({ plural, apiVersion }: ClusterResource, namespace: string | undefined): string {
  const group = apiVersion.includes('.') ? `.${apiVersion.slice(0, apiVersion.indexOf('/'))}` : ''
  const isOurs = group === '' || /\.k8s\.io$/.test(group)
  return `${plural}${isOurs ? '' : group}${namespace === undefined ? '' : ` in ${namespace}`}`
}

function pathOf({ apiVersion, plural }: ClusterResource, namespace: string | undefined, token: string): string {
  // The list of kinds has neither; should a caller's own have them, no request for them is made.
  if (/^(?:secrets|configmaps)$/i.test(plural)) throw new TypeError(`${plural} are never read from a cluster`)
  const root = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`
  const scope = namespace === undefined ? '' : `/namespaces/${encodeURIComponent(namespace)}`
  const query = new URLSearchParams({ limit: String(pageSize), ...(token && { continue: token }) })
  return `${root}${scope}/${plural}?${query}`
}

function typed(item: object, { kind, apiVersion }: ClusterResource): KubeObject[] {
  const object = kubeObjectSchema.safeParse({ kind, apiVersion, ...item })
  return object.success ? [object.data] : []
}
