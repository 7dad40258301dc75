import { expect, test } from 'vitest'
import { composeStatement, composeTitle } from '../../src/detect/compose-title.ts'

const workload = { kind: 'Deployment', namespace: 'shop', name: 'web' }
const extent = { pods: 2, ofPods: 3, workloads: null, drivers: [] }

test.each([
  [
    { phrase: 'container app keeps crashing', extent },
    'Deployment shop/web: container app keeps crashing in 2 of 3 pods',
  ],
  [{ phrase: 'WAL is not archived' }, 'Deployment shop/web: WAL is not archived'],
  [{ phrase: 'is suspended', predicate: true }, 'Deployment shop/web is suspended'],
])('a title of %o', (wording, title) => {
  expect(composeTitle(workload, wording)).toBe(title)
})

test.each([
  [{ ...extent, pods: 1, ofPods: null }, 'it fails in 1 pod'],
  [{ pods: 20, ofPods: null, workloads: 1, drivers: [] }, 'it fails in 20 pods of 1 workload'],
  [
    { pods: 20, ofPods: null, workloads: 9, drivers: ['b.csi', 'a.csi'] },
    'it fails in 20 pods of 9 workloads, all on volumes of a.csi and b.csi',
  ],
])('a statement with the extent %o', (each, statement) => {
  expect(composeStatement('it fails', each)).toBe(statement)
})
