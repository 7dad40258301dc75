import { expect, test } from 'vitest'
import { clusterKinds } from '../../src/snapshot/cluster-kinds.ts'
import { stripObject } from '../../src/snapshot/strip-object.ts'

test('neither Secrets nor ConfigMaps are on the list, and no kind is on it twice', () => {
  expect(clusterKinds.filter(({ plural }) => /secret|configmap/i.test(plural))).toEqual([])
  const names = clusterKinds.map(({ group, plural }) => `${plural}.${group}`)
  expect(new Set(names).size).toBe(names.length)
  expect(clusterKinds.find(({ kind }) => kind === 'HorizontalPodAutoscaler')).toMatchObject({
    group: 'autoscaling',
    versions: ['v2', 'v1'],
    namespaced: true,
    presence: 'builtin',
  })
  expect(clusterKinds.find(({ kind }) => kind === 'Pod')).toMatchObject({ group: '', versions: ['v1'] })
})

test('what shows nothing of an incident is left out, by kind, and nothing else', () => {
  const metadata = { name: 'gate', managedFields: [{}] }
  expect(
    stripObject({
      apiVersion: 'admissionregistration.k8s.io/v1',
      kind: 'ValidatingWebhookConfiguration',
      metadata,
      webhooks: [{ name: 'a', clientConfig: { caBundle: 'LS0t', service: { name: 'gate' } } }, { name: 'b' }],
    }),
  ).toEqual({
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingWebhookConfiguration',
    metadata: { name: 'gate' },
    webhooks: [{ name: 'a', clientConfig: { service: { name: 'gate' } } }, { name: 'b' }],
  })
  const helm = { values: 'pin: 1', valuesObject: { pin: 1 }, releaseName: 'quay' }
  expect(
    stripObject({
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Application',
      metadata,
      spec: { sources: [{ helm }] },
      status: { history: [{ source: { helm } }], sync: { comparedTo: { source: { helm } } } },
    }),
  ).toMatchObject({
    spec: { sources: [{ helm: { releaseName: 'quay' } }] },
    status: { history: [{ source: { helm: { releaseName: 'quay' } } }] },
  })
  const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec: { values: [1] } }
  expect(stripObject(pod)).toBe(pod)
})
