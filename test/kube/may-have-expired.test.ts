import { expect, test } from 'vitest'
import { viewCluster } from '../../src/kube/cluster-view.ts'
import { mayHaveExpired } from '../../src/kube/may-have-expired.ts'
import { pod, snapshotOf } from '../fixtures/cluster/build.ts'

test('what events show is exact within the hour that they are kept', () => {
  const view = viewCluster(snapshotOf([]))
  expect(mayHaveExpired(view, '2026-03-14T02:30:00Z')).toBe(false)
  expect(mayHaveExpired(view, '2026-03-14T02:20:00Z')).toBe(true)
  expect(mayHaveExpired(view, null)).toBe(true)
})

test('a source that does not state when it was taken was taken after the last thing in it', () => {
  const view = viewCluster(snapshotOf([pod({ name: 'crane', createdAt: '2026-03-14T03:00:00Z' })], { takenAt: null }))
  expect(view.now).toBe('2026-03-14T03:00:00Z')
  expect(view.recentFrom).toBe('2026-03-13T03:00:00Z')
})
