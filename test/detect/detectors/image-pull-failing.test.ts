import { expect, test } from 'vitest'
import { event, pod, snapshotOf, waiting } from '../../fixtures/cluster/build.ts'
import { findingById } from '../finding-by-id.ts'

function pulling(reason: string, message?: string) {
  return pod({
    name: 'tug',
    phase: 'Pending',
    containers: [{ image: 'registry.harbor.example/tug:9.9', state: waiting(reason, message) }],
  })
}

test('the words of the registry explain a back-off', () => {
  const one = pulling('ImagePullBackOff', 'Back-off pulling image "registry.harbor.example/tug:9.9"')
  const told = event({
    about: one,
    container: 'tug',
    reason: 'Failed',
    message:
      'Failed to pull image "registry.harbor.example/tug:9.9": rpc error: code = NotFound desc = manifest unknown',
    first: '2026-03-14T03:00:00Z',
    last: '2026-03-14T03:18:00Z',
    count: 8,
  })
  expect(findingById(snapshotOf([one, told]), 'image-pull-failing/Pod/harbor/tug')).toMatchObject({
    title: 'Pod harbor/tug: image registry.harbor.example/tug:9.9 cannot be pulled in 1 pod',
    detail: 'The registry does not have this image or tag.',
    since: '2026-03-14T03:00:00Z',
    sinceApproximate: false,
    severity: 'high',
  })
})

test.each([
  ['InvalidImageName', 'couldn’t parse image name', 'The name is not a valid image reference.'],
  [
    'ErrImagePull',
    'failed to authorize: 401 Unauthorized',
    'The registry refuses access: the image may not exist, or the pull secret is missing or no longer valid.',
  ],
  ['ErrImagePull', 'toomanyrequests: rate exceeded', 'The registry refuses for now because of its rate limit.'],
  [
    'ErrImagePull',
    'dial tcp: lookup registry.harbor.example: no such host',
    'The name of the registry does not resolve.',
  ],
  ['ErrImagePull', 'something else', null],
])('%s with "%s" is explained', (reason, message, detail) => {
  expect(findingById(snapshotOf([pulling(reason, message)]), 'image-pull-failing/Pod/harbor/tug').detail).toBe(detail)
})
