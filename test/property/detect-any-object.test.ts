import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findCommonCauses } from '../../src/cause/find-common-causes.ts'
import { readChanges } from '../../src/cause/read-changes.ts'
import { readClusterTimeline } from '../../src/cause/read-cluster-timeline.ts'
import { detectFindings } from '../../src/detect/detect-findings.ts'
import { findingSchema } from '../../src/schema/cluster/finding.ts'
import type { KubeObject } from '../../src/schema/cluster/kube-object.ts'
import type { Snapshot } from '../../src/schema/cluster/snapshot.ts'
import { troubledCluster } from '../detect/troubled-cluster.ts'
import { troubledPlatform } from '../detect/troubled-platform.ts'
import { containerLog, snapshotOf } from '../fixtures/cluster/build.ts'

/** What may stand where the API has something else. */
const debris = fc.oneof(
  fc.constantFrom(null, true, '', 0, -1, 1e300, 2.5, 'x', [], {}, [null], [[]], [{}], { constructor: 1 }),
  fc.constantFrom('0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '2026-13-45T99:99:99Z', '2026-03-14T03:00:00+14:00'),
  fc.string(),
  fc.jsonValue({ maxDepth: 2 }),
)

interface Wound {
  readonly object: number
  readonly steps: readonly number[]
  readonly value: unknown
}

const wound: fc.Arbitrary<Wound> = fc.record({
  object: fc.nat(200),
  steps: fc.array(fc.nat(20), { minLength: 1, maxLength: 8 }),
  value: debris,
})

/** Walks down by the given steps and puts the value where it ends; name and kind stay, as the schema holds them. */
function mangle(objects: KubeObject[], { object, steps, value }: Wound): void {
  let current: unknown = objects[object % objects.length]
  for (const [index, step] of steps.entries()) {
    if (typeof current !== 'object' || current === null) return
    const keys = Object.keys(current).filter((key) => !['kind', 'apiVersion', 'name', 'uid'].includes(key))
    const key = keys[step % Math.max(1, keys.length)]
    if (key === undefined) return
    const next: unknown = Reflect.get(current, key)
    const last = index === steps.length - 1 || typeof next !== 'object' || next === null
    if (last && !(key === 'metadata' && index === 0)) {
      Reflect.set(current, key, structuredClone(value))
      return
    }
    current = next
  }
}

function snapshotWith(wounds: readonly Wound[], takenAt: string | null): Snapshot {
  const objects = structuredClone([...troubledCluster(), ...troubledPlatform()]) as KubeObject[]
  for (const one of wounds) mangle(objects, one)
  const logs = objects
    .filter((object) => object.kind === 'Pod')
    .map((one) => containerLog(one, 'db', ['/var/lib/db/x: Read-only file system']))
  return snapshotOf(objects, { takenAt, logs: logs.map((log) => ({ ...log, namespace: 'harbor' })) })
}

test('objects of any shape give findings that the schema accepts, and nothing throws', () => {
  fc.assert(
    fc.property(
      fc.array(wound, { maxLength: 60 }),
      fc.constantFrom('2026-03-14T03:20:00Z', null),
      (wounds, takenAt) => {
        const snapshot = snapshotWith(wounds, takenAt)
        const findings = detectFindings(snapshot)
        for (const finding of findings) findingSchema.parse(finding)
        expect(new Set(findings.map((finding) => finding.id)).size).toBe(findings.length)
        const known = new Set(findings.map((finding) => finding.id))
        for (const cause of findCommonCauses(findings, snapshot))
          expect(cause.findings.every((id) => known.has(id))).toBe(true)
        const facts = readClusterTimeline(snapshot, findings)
        expect(facts.map((fact) => fact.at)).toEqual(facts.map((fact) => fact.at).sort())
        readChanges(snapshot)
      },
    ),
    { numRuns: 300 },
  )
})

test('the order of the objects changes nothing', () => {
  const objects = [...troubledCluster(), ...troubledPlatform()]
  const expected = snapshotOf(objects)
  const findings = detectFindings(expected)
  expect(findings.length).toBeGreaterThan(10)
  fc.assert(
    fc.property(fc.shuffledSubarray(objects, { minLength: objects.length }), (shuffled) => {
      const snapshot = snapshotOf(shuffled)
      const found = detectFindings(snapshot)
      expect(found).toEqual(findings)
      expect(findCommonCauses(found, snapshot)).toEqual(findCommonCauses(findings, expected))
      expect(readClusterTimeline(snapshot, found)).toEqual(readClusterTimeline(expected, findings))
      expect(readChanges(snapshot)).toEqual(readChanges(expected))
    }),
    { numRuns: 60 },
  )
})

test('reading leaves the snapshot as it was', () => {
  const snapshot = snapshotWith([], null)
  const before = structuredClone(snapshot)
  const findings = detectFindings(snapshot)
  readClusterTimeline(snapshot, findings)
  readChanges(snapshot)
  findCommonCauses(findings, snapshot)
  expect(snapshot).toEqual(before)
})
