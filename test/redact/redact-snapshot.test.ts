import { describe, expect, test } from 'vitest'
import { redactSnapshot } from '../../src/redact/redact-snapshot.ts'
import { containerLog, object, pod, snapshotOf } from '../fixtures/cluster/build.ts'
import { noise } from './sentinels.ts'

const secret = noise('in a snapshot', 24)

describe('the report of what was removed', () => {
  const two = ['a-0', 'a-1'].map((name) =>
    pod({
      name,
      annotations: { note: `password=${secret}` },
      containers: [{ name: 'app', env: { X: secret }, args: ['--token', secret] }],
    }),
  )
  const config = object('v1', 'ConfigMap', { name: 'c', namespace: 'harbor' }, { data: { a: secret, b: secret } })
  const log = containerLog(two[0] as (typeof two)[0], 'app', [
    `password=${secret}`,
    `{"msg":"x","password":"${secret}"}`,
  ])
  const redacted = redactSnapshot(snapshotOf([...two, config], { logs: [log] }))

  test('tells rule, kind of object, field and count, and never a value', () => {
    expect(redacted.redactions).toEqual([
      { rule: 'command-secret', count: 2, places: [{ in: 'Pod', at: 'spec.containers.args', count: 2 }] },
      { rule: 'env-value', count: 2, places: [{ in: 'Pod', at: 'spec.containers.env.value', count: 2 }] },
      {
        rule: 'named-value',
        count: 4,
        places: [
          { in: 'Pod', at: 'metadata.annotations.note', count: 2 },
          { in: 'log', at: 'app', count: 2 },
        ],
      },
      { rule: 'object-data', count: 2, places: [{ in: 'ConfigMap', at: 'data', count: 2 }] },
    ])
    expect(JSON.stringify(redacted)).not.toContain(secret)
  })

  test('is kept when the snapshot is redacted again, and added to where something new is in it', () => {
    expect(redactSnapshot(redacted).redactions).toEqual(redacted.redactions)
    const more = redactSnapshot({
      ...redacted,
      objects: [...redacted.objects, pod({ name: 'a-2', containers: [{ env: { X: secret } }] })],
    })
    expect(more.redactions.find(({ rule }) => rule === 'env-value')).toEqual({
      rule: 'env-value',
      count: 3,
      places: [{ in: 'Pod', at: 'spec.containers.env.value', count: 3 }],
    })
  })

  test('a field whose name holds a secret is named without it', () => {
    const one = pod({ name: 'a-0', annotations: { [`https://a:${secret}@x.example/`]: `password=${secret}` } })
    const { redactions } = redactSnapshot(snapshotOf([one]))
    expect(redactions.length).toBeGreaterThan(0)
    expect(JSON.stringify(redactions)).not.toContain(secret)
  })

  test('has a bound on places, beyond which they are told by kind', () => {
    const annotations = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`note-${i}`, `password=${secret}`]))
    const [only] = redactSnapshot(snapshotOf([pod({ name: 'a-0', annotations })])).redactions
    expect(only?.count).toBe(500)
    expect(only?.places).toHaveLength(301)
    expect(only?.places?.[0]).toEqual({ in: 'Pod', at: '', count: 200 })
  })
})

test('what cannot be redacted is left out, a gap says so, and the words of the fault are not told', () => {
  const tripping = pod({ name: 'trip-0' })
  Object.defineProperty(tripping, 'status', {
    enumerable: true,
    get() {
      throw new Error(`cannot read ${secret}`)
    },
  })
  const snapshot = redactSnapshot(snapshotOf([tripping, pod({ name: 'a-0', containers: [{ env: { X: secret } }] })]))
  expect(snapshot.objects.map(({ metadata }) => metadata.name)).toEqual(['a-0'])
  expect(snapshot.gaps).toEqual([
    expect.objectContaining({ what: 'Pod trip-0', detail: 'It could not be redacted, so it was left out.' }),
  ])
  expect(snapshot.redactions[0]?.places).toEqual([{ in: 'Pod', at: 'spec.containers.env.value', count: 1 }])
  expect(JSON.stringify(snapshot)).not.toContain(secret)
})
