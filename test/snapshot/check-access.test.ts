import { text } from 'node:stream/consumers'
import { afterEach, expect, test } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { clusterKinds } from '../../src/snapshot/cluster-kinds.ts'
import { checkAccess } from '../../src/snapshot/live/check-access.ts'
import { formatRole } from '../../src/snapshot/live/format-role.ts'
import { refuse, type ServedApi, sendJson, serveApi } from './serve-api.ts'

interface Attributes {
  readonly verb: string
  readonly group: string
  readonly resource: string
  readonly subresource?: string
  readonly namespace?: string
}

let api: ServedApi
afterEach(() => api?.close())
const path = '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews'

async function serve(isAllowed: (attributes: Attributes) => boolean): Promise<Attributes[]> {
  const reviewed: Attributes[] = []
  api = await serveApi({
    [path]: (request, response) => {
      void text(request).then((body) => {
        const { spec } = JSON.parse(body) as { spec: { resourceAttributes: Attributes } }
        reviewed.push(spec.resourceAttributes)
        sendJson(response, 201, { status: { allowed: isAllowed(spec.resourceAttributes) } })
      })
    },
  })
  return reviewed
}

test('asks for every right that a snapshot of this cluster needs, and for no other', async () => {
  const reviewed = await serve(({ resource }) => resource !== 'nodes')
  const checked = await checkAccess(api.reader)
  const builtin = clusterKinds.filter(({ presence }) => presence !== 'add-on')
  expect(reviewed).toHaveLength(builtin.length + 1)
  expect(reviewed.map(({ verb }) => verb).filter((verb) => verb !== 'list')).toEqual(['get'])
  expect(reviewed).toContainEqual({ verb: 'get', group: '', resource: 'pods', subresource: 'log' })
  expect(reviewed).toContainEqual({
    verb: 'list',
    group: 'coordination.k8s.io',
    resource: 'leases',
    namespace: 'kube-node-lease',
  })
  expect(checked.filter(({ allowed }) => allowed === false)).toMatchObject([
    { plural: 'nodes', namespace: null, verb: 'list' },
  ])
  expect(api.asked.filter((each) => !/^GET \/apis$/.test(each) && each !== `POST ${path}`)).toEqual([])
})

test('asks for the namespaces that are named, and for the cluster where there are none', async () => {
  const reviewed = await serve(() => true)
  await checkAccess(api.reader, { namespaces: ['shop', 'mail'] })
  const asked = (plural: string) =>
    reviewed
      .filter(({ resource, subresource }) => resource === plural && !subresource)
      .map(({ namespace }) => namespace)
  expect(asked('pods').sort()).toEqual(['mail', 'shop'])
  expect(asked('nodes')).toEqual([undefined])
})

test('a server that does not answer is not taken for one that refuses', async () => {
  api = await serveApi({ [path]: refuse(500, 'no') })
  const checked = await checkAccess(api.reader, { namespaces: ['shop'] })
  expect(new Set(checked.map(({ allowed }) => allowed))).toEqual(new Set([null]))
})

test('the role gives what is asked for and nothing else: no verb but list and get, no Secrets, no exec', async () => {
  await serve(() => false)
  const [role, lease] = parseAllDocuments(formatRole(await checkAccess(api.reader))).map((document) => document.toJS())
  expect(role).toMatchObject({
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRole',
    metadata: { name: 'postmortem-reader' },
  })
  expect(role.rules).toContainEqual({
    apiGroups: ['apps'],
    resources: ['controllerrevisions', 'daemonsets', 'deployments', 'replicasets', 'statefulsets'],
    verbs: ['list'],
  })
  expect(role.rules).toContainEqual({ apiGroups: [''], resources: ['pods/log'], verbs: ['get'] })
  expect(JSON.stringify(role)).not.toMatch(/secret|configmap|exec|\*|create|watch|update|patch|delete|leases/)
  expect(lease).toMatchObject({
    kind: 'Role',
    metadata: { namespace: 'kube-node-lease' },
    rules: [{ resources: ['leases'] }],
  })
})

test('rights in namespaces become a Role in each, and none become nothing', () => {
  const access = { verb: 'list', group: '', plural: 'pods' } as const
  const documents = formatRole([
    { ...access, namespace: 'shop' },
    { ...access, plural: 'nodes', namespace: null },
  ])
  expect(parseAllDocuments(documents).map((document) => document.toJS())).toMatchObject([
    { kind: 'ClusterRole', rules: [{ resources: ['nodes'] }] },
    { kind: 'Role', metadata: { name: 'postmortem-reader', namespace: 'shop' }, rules: [{ resources: ['pods'] }] },
  ])
  expect(parse(formatRole([]))).toBeNull()
})
