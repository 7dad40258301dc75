import { expect, test } from 'vitest'
import { findCommonCauses } from '../../src/cause/find-common-causes.ts'
import {
  builtinDetectors,
  type DetectorDefinition,
  defineDetector,
  detectFindings,
  draftIncident,
  type Observation,
} from '../../src/index.ts'
import { deployed, object, snapshotOf } from '../fixtures/cluster/build.ts'

const licence: DetectorDefinition<string> = {
  id: 'licence-expired',
  signature: null,
  kinds: ['Licence'],
  detect: (view) =>
    view.ofKind('Licence').map(
      (one): Observation<string> => ({
        subject: { kind: 'Licence', namespace: null, name: one.metadata.name },
        affected: view.pods.map((each) => each.ref),
        severity: 'high',
        since: '2026-03-14T01:00:00Z',
        sinceApproximate: false,
        confidence: 'observed',
        evidence: [],
        fact: one.metadata.name,
      }),
    ),
  describe: () => ({ phrase: 'has expired', predicate: true, detail: null }),
}

test.each([
  [{ id: 'Licence Expired' }, 'is not kebab-case'],
  [{ kinds: [] }, 'names no kind of object'],
  [{ traits: ['on-node', 'on-moon'] as never[] }, 'declares the trait "on-moon", which is not known'],
])('a detector with %o is refused with the remedy', (wrong, message) => {
  const define = () => defineDetector({ ...licence, ...wrong })
  expect(define).toThrow(message)
  expect(define).toThrow(expect.objectContaining({ code: 'CONFIG', hint: expect.stringMatching(/\.$/) }))
})

test('a detector and what it declares cannot be changed afterwards', () => {
  const detector = defineDetector({ ...licence, traits: ['explains-itself'] })
  expect(Object.isFrozen(detector) && Object.isFrozen(detector.traits) && Object.isFrozen(detector.kinds)).toBe(true)
})

test('a team’s own detector stands beside the built-in ones, in findings and in a draft', () => {
  const detectors = [...builtinDetectors, defineDetector(licence)]
  const snapshot = snapshotOf([object('team.example/v1', 'Licence', { name: 'ocr' }, {})])
  expect(detectFindings(snapshot)).toEqual([])
  expect(detectFindings(snapshot, { detectors }).map(({ id }) => id)).toEqual(['licence-expired/Licence/ocr'])
  const draft = draftIncident(snapshot, { now: new Date('2026-03-14T04:00:00Z'), detectors })
  expect(draft.incident.title).toBe('Licence ocr has expired')
})

test('what a team’s own detector declares decides what its findings are joined with', () => {
  const objects = ['crane', 'berth'].flatMap((name) => {
    return deployed({ name, ready: 0, createdAt: '2026-03-14T01:30:00Z', containers: [{ ready: false }] })
  })
  const snapshot = snapshotOf([...objects, object('team.example/v1', 'Licence', { name: 'ocr' }, {})])
  const causes = (definition: DetectorDefinition<string>) => {
    const detectors = [...builtinDetectors, defineDetector(definition)]
    return findCommonCauses(detectFindings(snapshot, { detectors }), snapshot).map(({ id }) => id)
  }
  expect(causes(licence)).not.toContain('Licence/ocr')
  expect(causes({ ...licence, traits: ['blocks-affected'] })).toContain('Licence/ocr')
})
