import { expect, test } from 'vitest'
import { fromRecord } from '../../src/parse/from-record.ts'
import type { Incident } from '../../src/schema/incident/incident.ts'
import { profilesOf } from '../../src/similarity/profile.ts'
import { readStatedRelations } from '../../src/similarity/stated-relations.ts'
import { buildIncident } from '../analyze/incident-builder.ts'

const earlier = [buildIncident({ id: '2031-02-02-ferry-booking-503' }), buildIncident({ id: '2031-03-03-radar-blind' })]

/** What a later document says of the ferry, in a language. */
function stated(summary: string, language = 'en', more: Pick<Partial<Incident>, 'relations'> = {}) {
  const later = buildIncident({ id: '2031-05-05-crane-stuck', summary, language, ...more })
  const relations = readStatedRelations(profilesOf([...earlier, later].map((incident) => fromRecord(incident))))
  return relations.between(2, 0)?.kind ?? null
}

test.each<[string, string, 'same' | 'different' | null]>([
  ['The same root cause as 2031-02-02-ferry-booking-503.', 'en', 'same'],
  ['This was a recurrence of ferry-booking-503.', 'en', 'same'],
  ['It struck again, for the third time since the 2031-02-02 outage.', 'en', 'same'],
  ['Unlike 2031-02-02-ferry-booking-503, the gateway answered.', 'en', 'different'],
  ['It looks like ferry-booking-503 and has a different root cause.', 'en', 'different'],
  ['At the same time the map of ferry-booking-503 was mended.', 'en', null],
  ['See 2031-02-02-ferry-booking-503.', 'en', null],
  ['The same alert was missing as after ferry-booking-503.', 'en', null],
  ['Dieselbe Ursache wie beim Ausfall vom 2031-02-02.', 'de', 'same'],
  ['Das hatte eine andere Ursache als ferry-booking-503.', 'de', 'different'],
  ['La même cause que la panne du 2031-02-02.', 'fr', 'same'],
  ['Contrairement à ferry-booking-503, la passerelle répondait.', 'fr', 'different'],
  ['La misma causa que en ferry-booking-503.', 'es', 'same'],
  ['Otra vez, como en la caída del 2031-02-02.', 'es', 'same'],
  ['Mesma falha que ferry-booking-503.', 'pt', 'same'],
  ['La stessa causa di ferry-booking-503.', 'it', 'same'],
  ['Samme feil som i ferry-booking-503.', 'nb', 'same'],
  ['Samma orsak som ferry-booking-503.', 'sv', 'same'],
  ['Dezelfde oorzaak als ferry-booking-503.', 'nl', 'same'],
  ['Ta sama przyczyna co w ferry-booking-503.', 'pl', 'same'],
  ['Та же причина, что и ferry-booking-503.', 'ru', 'same'],
  ['ferry-booking-503 와 같은 원인이다.', 'ko', 'same'],
  ['ferry-booking-503 と同じ原因で停止した。', 'ja', 'same'],
  ['前回（2031-02-02）の障害と同じ原因。', 'ja', 'same'],
  ['与 ferry-booking-503 相同的原因。', 'zh', 'same'],
])('%s', (summary, language, kind) => {
  expect(stated(summary, language)).toBe(kind)
})

test('a link leads to a file, whatever id its document states for itself', () => {
  const named = buildIncident({ id: 'INC-7', path: 'incidents/2032-05-01-lamp.md', date: '2032-05-01' })
  const relation = { id: '2032-05-01-lamp', date: null, kind: 'same', quote: 'The same failure as before.' } as const
  const later = buildIncident({ id: '2032-06-01-beacon', relations: [relation] })
  const relations = readStatedRelations(profilesOf([named, later].map((incident) => fromRecord(incident))))
  expect(relations.between(0, 1)).toMatchObject({ kind: 'same', by: 1, quote: { at: ['relations', 0] } })
  expect(relations.pairs).toEqual([[0, 1]])
})

test('a denial outweighs a likeness, and a mention is a name and no statement', () => {
  const quote = (kind: 'same' | 'different') => ({ id: earlier[0]?.id ?? '', date: null, kind, quote: kind })
  expect(stated('', 'en', { relations: [quote('same'), quote('different')] })).toBe('different')
  const later = buildIncident({ id: '2031-05-05-crane', summary: 'See 2031-02-02-ferry-booking-503.' })
  const relations = readStatedRelations(profilesOf([...earlier, later].map((incident) => fromRecord(incident))))
  expect([relations.isNamed(0, 2), relations.isNamed(1, 2)]).toEqual([true, false])
})
