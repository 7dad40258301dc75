import { expect, test } from 'vitest'
import { containersOf } from '../../src/kube/container-view.ts'
import { faultsIn } from '../detect/finding-by-id.ts'
import { pod, running, snapshotOf, terminated } from '../fixtures/cluster/build.ts'

const crash = terminated(1, 'Error', '2026-03-14T03:18:00Z', '2026-03-14T03:18:09Z')

function withInit(restartPolicy: string | null) {
  const built = pod({
    name: 'crane',
    spec: { restartPolicy: 'Never' },
    initContainers: [{ name: 'proxy', restarts: 2, state: crash }],
    containers: [{ name: 'app', state: running('2026-03-14T03:00:00Z') }],
  })
  const text = JSON.stringify(built)
  const marked =
    restartPolicy === null
      ? text
      : text.replace('"initContainers":[{', `"initContainers":[{"restartPolicy":"${restartPolicy}",`)
  return JSON.parse(marked) as ReturnType<typeof pod>
}

test('an init container with restartPolicy Always is a sidecar, and restarts though the pod does not', () => {
  expect(containersOf(withInit('Always')).map((one) => [one.name, one.role])).toEqual([
    ['proxy', 'sidecar'],
    ['app', 'app'],
  ])
  expect(containersOf(withInit(null))[0]?.role).toBe('init')
  expect(faultsIn(snapshotOf([withInit('Always')]))).toContain('crash-loop/Pod/harbor/crane')
  expect(faultsIn(snapshotOf([withInit(null)]))).not.toContain('crash-loop/Pod/harbor/crane')
})

test('lists that hold something else are read as far as they go', () => {
  const odd = pod({ name: 'crane' })
  const broken = {
    ...odd,
    spec: { containers: [null, 'x', { name: 'app' }, { name: 7 }], initContainers: {} },
    status: { containerStatuses: [null, [], { name: 'app', state: [] }] },
  }
  expect(containersOf(broken).map((one) => [one.name, one.state])).toEqual([['app', null]])
})
