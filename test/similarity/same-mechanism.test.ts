import { expect, test } from 'vitest'
import type { Incident } from '../../src/schema/incident/incident.ts'
import { profileOf } from '../../src/similarity/profile.ts'
import { estimateSameMechanism, sameMechanismBar } from '../../src/similarity/same-mechanism.ts'
import { measureSimilarity } from '../../src/similarity/similarity.ts'
import { buildIncident, harbour } from '../analyze/incident-builder.ts'

function estimate(incidents: readonly Incident[], a: string, b: string): number {
  const similarity = measureSimilarity(incidents.map((incident) => profileOf(incident)))
  const at = (id: string) => incidents.findIndex((incident) => incident.id === id)
  return estimateSameMechanism(similarity, at(a), at(b))
}

const crane = '2031-03-15-crane-schedule-503'
const ferry = '2031-02-02-ferry-booking-503'
const relation = { id: ferry, date: null, kind: 'mention' } as const

/** The harbour's incidents, but the crane's document names the ferry's in the given words. */
const naming = (quote: string, more: Partial<Incident>): Incident[] =>
  harbour.map((incident) =>
    incident.id === crane ? { ...incident, ...more, relations: [{ ...relation, quote }] } : incident,
  )

test('the same symptom of two causes is not the same mechanism', () => {
  expect(estimate(harbour, crane, ferry)).toBeLessThan(sameMechanismBar)
})

test('an incident that is named weighs, but not where it only says when', () => {
  const named = naming('This has to do with 2031-02-02-ferry-booking-503.', {})
  const since = naming('The gate alert that was added after 2031-02-02-ferry-booking-503 fired.', {})
  expect(estimate(named, crane, ferry)).toBeGreaterThan(estimate(since, crane, ferry) + 0.2)
})

test('it is the same whichever is asked first', () => {
  for (const a of harbour) {
    for (const b of harbour) {
      if (a !== b) expect(estimate(harbour, a.id, b.id)).toBe(estimate(harbour, b.id, a.id))
    }
  }
})

test('a word of its own beats all figures', () => {
  const same = (kind: 'same' | 'different') => [
    buildIncident({
      id: '2031-05-01-lamp',
      title: 'Lamp out',
      relations: [{ id: '2031-06-01-pump', date: null, kind, quote: 'x' }],
    }),
    buildIncident({ id: '2031-06-01-pump', title: 'Pump stalled' }),
  ]
  expect(estimate(same('same'), '2031-05-01-lamp', '2031-06-01-pump')).toBe(1)
  expect(estimate(same('different'), '2031-05-01-lamp', '2031-06-01-pump')).toBe(0)
})
