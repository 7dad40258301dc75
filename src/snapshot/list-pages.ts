import { z } from 'zod'
import { type KubeObject, kubeObjectSchema } from '../schema/kube-object.ts'
import type { Gap } from '../schema/snapshot.ts'
import type { ClusterResource, ListResult } from './cluster-reader.ts'
import type { JsonAnswer } from './request-json.ts'

const pageSize = 500
/** A page that has expired begins the list anew; a list that keeps expiring is given up. */
const mostRestarts = 3

const listSchema = z.object({
  metadata: z.object({ continue: z.string().optional() }).optional(),
  items: z.array(z.looseObject({})).nullable(),
})

/** Lists a kind page by page. Items of a list carry neither kind nor apiVersion; they are put back. */
export async function listPages(
  resource: ClusterResource,
  namespace: string | undefined,
  ask: (path: string) => Promise<JsonAnswer>,
): Promise<ListResult> {
  let items: KubeObject[] = []
  let token = ''
  let restarts = 0
  while (true) {
    const { status, body } = await ask(pathOf(resource, namespace, token))
    if (status === 410 && restarts < mostRestarts) {
      restarts += 1
      items = []
      token = ''
      continue
    }
    const list = listSchema.safeParse(body)
    if (status !== 200 || !list.success) return { items: null, gap: explainRefusal(resource, status, body) }
    items.push(...(list.data.items ?? []).flatMap((item) => typed(item, resource)))
    token = list.data.metadata?.continue ?? ''
    if (token === '') return { items, gap: null }
  }
}

function pathOf({ apiVersion, plural }: ClusterResource, namespace: string | undefined, token: string): string {
  const root = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`
  const scope = namespace === undefined ? '' : `/namespaces/${encodeURIComponent(namespace)}`
  const query = new URLSearchParams({ limit: String(pageSize), ...(token && { continue: token }) })
  return `${root}${scope}/${plural}?${query}`
}

function typed(item: object, { kind, apiVersion }: ClusterResource): KubeObject[] {
  const object = kubeObjectSchema.safeParse({ kind, apiVersion, ...item })
  return object.success ? [object.data] : []
}

function explainRefusal({ plural }: ClusterResource, status: number, body: unknown): Gap {
  const said = z.object({ message: z.string() }).safeParse(body)
  const detail = said.success ? said.data.message : `The server answered ${status}.`
  if (status === 401 || status === 403) {
    return { what: plural, reason: 'denied', detail, remedy: `kubectl auth can-i list ${plural} --all-namespaces` }
  }
  return { what: plural, reason: status === 404 ? 'absent' : 'unreadable', detail, remedy: null }
}
