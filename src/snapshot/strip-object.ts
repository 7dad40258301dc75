import type { KubeObject } from '../schema/cluster/kube-object.ts'

const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration'

/**
 * What shows nothing of an incident, by kind: paths, in which `*` stands for every entry of a list. Keys of a CA and of
 * an ACME account are no secrets, but nobody needs them; the values of a chart may hold anything.
 */
const useless: Readonly<Record<string, readonly string[]>> = {
  Node: ['status.images'],
  ValidatingWebhookConfiguration: ['webhooks.*.clientConfig.caBundle'],
  MutatingWebhookConfiguration: ['webhooks.*.clientConfig.caBundle'],
  Order: ['status.certificate', 'status.authorizations.*.challenges.*.token'],
  Challenge: ['spec.token', 'spec.key'],
  HelmRelease: ['spec.values'],
  Application: [
    ...[
      'spec',
      'operation.sync',
      'status.sync.comparedTo',
      'status.history.*',
      'status.operationState.syncResult',
    ].flatMap((at) =>
      ['source', 'sources.*'].flatMap((source) =>
        ['values', 'valuesObject', 'parameters'].map((field) => `${at}.${source}.helm.${field}`),
      ),
    ),
    ...['source', 'sources.*'].flatMap((source) =>
      ['values', 'valuesObject', 'parameters'].map(
        (field) => `status.operationState.operation.sync.${source}.helm.${field}`,
      ),
    ),
  ],
}
const uselessPaths = new Map(
  Object.entries(useless).map(([kind, paths]) => [kind, paths.map((path) => path.split('.'))]),
)

/** Leaves out what shows nothing of an incident: managed fields, the last applied configuration, and a few by kind. */
export function stripObject(object: KubeObject): KubeObject {
  const { managedFields, annotations, ...metadata } = object.metadata
  const paths = uselessPaths.get(object.kind) ?? []
  const slim = paths.reduce((value: unknown, path) => without(value, path, 0), object) as KubeObject
  if (managedFields === undefined && annotations === undefined) return slim
  if (typeof annotations !== 'object' || annotations === null) return { ...slim, metadata }
  const { [lastApplied]: _applied, ...kept } = annotations as Record<string, unknown>
  return { ...slim, metadata: { ...metadata, ...(Object.keys(kept).length > 0 && { annotations: kept }) } }
}

/** The value without what is at the path; the same value where nothing is. */
function without(value: unknown, path: readonly string[], at: number): unknown {
  const key = path[at]
  if (typeof value !== 'object' || value === null || key === undefined) return value
  if (key === '*') return Array.isArray(value) ? value.map((each) => without(each, path, at + 1)) : value
  if (!(key in value)) return value
  const { [key]: inner, ...rest } = value as Record<string, unknown>
  return at === path.length - 1 ? rest : { ...value, [key]: without(inner, path, at + 1) }
}
