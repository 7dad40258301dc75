import { describe, expect, test } from 'vitest'
import { fromRecord } from '../../src/parse/from-record.ts'
import type { Incident } from '../../src/schema/incident/incident.ts'
import { comparePair, orderScore } from '../../src/similarity/compare-pair.ts'
import { profilesOf } from '../../src/similarity/profile.ts'
import { measureSimilarity } from '../../src/similarity/similarity.ts'
import { harbour } from '../analyze/incident-builder.ts'

const measure = (incidents: readonly Incident[]) =>
  measureSimilarity(profilesOf(incidents.map((incident) => fromRecord(incident))))
const similarity = measure(harbour)
const at = (name: string) => harbour.findIndex(({ id }) => id.includes(name))
const [tide, buoy, ferry, crane] = ['tide', 'buoy', 'ferry', 'crane'].map(at) as [number, number, number, number]

describe('two incidents', () => {
  test('are the same to each other, whichever is asked first', () => {
    for (const i of harbour.keys()) {
      for (const j of harbour.keys()) {
        if (i === j) continue
        expect(comparePair(similarity, i, j)).toEqual(comparePair(similarity, j, i))
        expect(orderScore(similarity, i, j)).toBe(orderScore(similarity, j, i))
      }
    }
  })

  test('that share a cause and say so share a mechanism; those of one symptom do not', () => {
    expect(comparePair(similarity, tide, buoy).verdict).toBe('same-mechanism')
    expect(comparePair(similarity, ferry, crane).verdict).toBe('same-symptom')
  })

  test('of which one says that they are not kin never share a mechanism', () => {
    const denied = harbour.map((incident, i) =>
      i === buoy
        ? { ...incident, relations: incident.relations.map((one) => ({ ...one, kind: 'different' as const })) }
        : incident,
    )
    expect(comparePair(measure(denied), tide, buoy).verdict).not.toBe('same-mechanism')
  })

  test('of one day weigh less, unless one names the other', () => {
    const twin = { ...(harbour[tide] as Incident), id: '2031-01-10-gauge', path: 'incidents/2031-01-10-gauge.md' }
    const both = measure([...harbour, twin])
    expect(both.features(tide, harbour.length).sameDay).toBe(1)
    const naming = { ...twin, relatedIncidents: [harbour[tide]?.id ?? ''] }
    expect(measure([...harbour, naming]).features(tide, harbour.length).sameDay).toBe(0)
  })

  test('share the words of their causes, the rarest first', () => {
    expect(similarity.sharedWords(tide, buoy, 'cause')).toEqual(expect.arrayContaining(['volume', 'iscsi', 'pier']))
    expect(similarity.sharedWords(ferry, crane, 'fix')).toEqual([])
  })
})
