import { expect, test } from 'vitest'
import { fromRecord } from '../../../src/parse/from-record.ts'
import type { Incident } from '../../../src/schema/incident/incident.ts'
import { indexNames } from '../../../src/similarity/corpus/named-incidents.ts'
import { buildIncident } from '../../analyze/incident-builder.ts'

const incidents: Incident[] = [
  buildIncident({ id: '2031-03-02-tide-gauge-silent' }),
  buildIncident({ id: '2031-03-09-crane' }),
  buildIncident({ id: '2031-03-10-ferry-booking-503' }),
  buildIncident({ id: '2031-03-10-lock-gate-jammed' }),
  buildIncident({ id: 'INC-2031-014-radar-blind', date: '2031-04-01' }),
  buildIncident({ id: 'INC-2031-016-radar-late', date: '2031-04-02' }),
  buildIncident({ id: '2031-06-01-tide-gauge-frozen' }),
  buildIncident({ id: '2031-09-01-buoy-lost' }),
]
const names = indexNames(incidents.map((incident) => fromRecord(incident)))

/** The ids that the second last document names in a sentence. */
function named(text: string, zone: Parameters<typeof names>[0]['zone'] = 'cause') {
  return names({ text, zone }, 6).map((index) => incidents[index]?.id)
}

test.each<[string, string, string[]]>([
  ['the file', 'See 2031-03-09-crane.md for the first one.', ['2031-03-09-crane']],
  ['a slug', 'As in tide-gauge-silent, the modem hung.', ['2031-03-02-tide-gauge-silent']],
  ['an id', 'The same as INC-2031-014.', ['INC-2031-014-radar-blind']],
  ['a list of ids', 'Seen in INC-2031-014/016.', ['INC-2031-014-radar-blind', 'INC-2031-016-radar-late']],
  [
    'a day beside a word for incident',
    'The modem of the 2031-03-02 outage hung again.',
    ['2031-03-02-tide-gauge-silent'],
  ],
  ['a day without one', 'The modem was replaced on 2031-03-02.', []],
  ['a day of two documents', 'As in the incident of 2031-03-10.', []],
  ['a short slug', 'The crane stood still.', []],
  ['a longer id', 'Ticket INC-2031-0140 is older.', []],
  ['a later incident', 'See 2031-09-01-buoy-lost.', []],
  ['a table of many days', 'Incidents: 2031-03-02, 2031-03-09, 2031-04-01, 2031-05-05', []],
])('%s', (_, text, ids) => {
  expect(named(text)).toEqual(ids)
})

test('a row of a timeline tells days and names none by them', () => {
  expect(named('2031-03-02: outage of the gauge noticed', 'timeline')).toEqual([])
  expect(named('Compared with tide-gauge-silent', 'timeline')).toEqual(['2031-03-02-tide-gauge-silent'])
})

test('a day counts beside the words of the language that the document is in', () => {
  const german = buildIncident({ id: '2031-06-02-pegel', language: 'de' })
  const both = indexNames([...incidents, german].map((incident) => fromRecord(incident)))
  const passage = { text: 'Wie beim Ausfall vom 2031-03-02 hing das Modem.', zone: 'cause' } as const
  expect(both(passage, incidents.length)).toEqual([0])
})
