import { expect, test } from 'vitest'
import { volumesNamed } from '../../src/kube/volumes-named.ts'

test.each([
  ['MountVolume.SetUp failed for volume "conf" : configmap "x" not found', ['conf']],
  [
    'Unable to attach or mount volumes: unmounted volumes=[data wal], unattached volumes=[tmp]: timed out',
    ['data', 'wal'],
  ],
  ['Multi-Attach error for volume "pvc-1" Volume is already used', ['pvc-1']],
  ['Unable to attach or mount volumes: unmounted volumes=[], unattached volumes=[]', []],
  ['timed out', []],
])('%s', (message, names) => {
  expect(volumesNamed(message)).toEqual(names)
})
