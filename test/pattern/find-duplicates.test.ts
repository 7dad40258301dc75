import { expect, test } from 'vitest'
import { reporters } from '../../src/report/reporters.ts'
import type { Incident } from '../../src/schema/incident/incident.ts'
import { analyzeRecords } from '../analyze/analyze-records.ts'
import { buildIncident, harbour } from '../analyze/incident-builder.ts'

const told =
  'At nine the pilot boats lost their charts. The chart server had been moved to a new rack over night and its address was still that of the old one, so every boat asked a machine that had been switched off.'
const charts = buildIncident({
  id: '2031-09-09-charts-lost',
  title: 'Charts lost on the pilot boats',
  summary: told,
  causes: ['The address of the chart server in the boats was that of a rack that had been switched off.'],
})
const duplicatesOf = (...incidents: Incident[]) =>
  analyzeRecords([...harbour, ...incidents]).duplicates.map(({ incident, of }) => [incident, of])

test('nearly the same text on the same day is the same incident, and the fuller document stands for it', () => {
  const copy = buildIncident({
    id: '2031-09-09-pilot-boats',
    title: 'Pilot boats',
    summary: told.replace('At nine', 'Early'),
  })
  const analysis = analyzeRecords([...harbour, copy, charts])
  expect(analysis.duplicates).toMatchObject([{ incident: copy.id, of: charts.id, evidence: { at: 'title' } }])
  expect(analysis.statistics.incidents).toBe(harbour.length + 1)
  expect(analysis.patterns.flatMap(({ members }) => members).some(({ incident }) => incident === copy.id)).toBe(false)
  expect(reporters.text(analysis, { full: true })).toContain(`${copy.id} describes the same incident as ${charts.id}:`)
  expect(reporters.markdown(analysis)).toContain('## Described in two documents, counted once')
})

test('the same text on another day is a recurrence and no duplicate', () => {
  expect(
    duplicatesOf(charts, {
      ...charts,
      id: '2031-10-10-charts-lost',
      date: '2031-10-10',
      window: { start: '2031-10-10', end: null },
    }),
  ).toEqual([])
})

test('the same title on the same day needs the same hour or the same link', () => {
  const bare = (id: string, summary: string, more: Partial<Incident> = {}) =>
    ({ ...buildIncident({ id, date: '2031-09-09', title: 'The gate stood open', summary }), ...more }) as Incident
  const [a, b] = ['A lorry had bent the barrier.', 'Nobody had shut it after the market.']
  expect(duplicatesOf(bare('x1', a), bare('x2', b))).toEqual([])
  const at = (start: string) => ({ window: { start, end: null } })
  expect(duplicatesOf(bare('x1', a, at('2031-09-09T10:05Z')), bare('x2', b, at('2031-09-09T14:00Z')))).toEqual([])
  expect(duplicatesOf(bare('x1', a, at('2031-09-09T10:05Z')), bare('x2', b, at('2031-09-09T10:20Z')))).toHaveLength(1)
  const linked = { references: [{ text: 'ticket', url: 'https://tickets.invalid/4711', kind: 'issue' as const }] }
  const onDay = { window: { start: '2031-09-09', end: null } }
  expect(duplicatesOf(bare('x1', a, { ...linked, ...onDay }), bare('x2', b, { ...linked, ...onDay }))).toHaveLength(1)
})

test('a document that says that it is one is one, on whatever day', () => {
  const short = buildIncident({
    id: '2031-09-20-charts-summary',
    summary: 'A summary for the board.',
    relations: [{ id: charts.id, date: null, kind: 'duplicate', quote: `This is a short form of ${charts.id}.` }],
  })
  const { duplicates } = analyzeRecords([...harbour, short, charts])
  expect(duplicates).toMatchObject([
    {
      incident: short.id,
      of: charts.id,
      reason: 'it says so',
      evidence: { at: 'relations[0]', quote: `This is a short form of ${charts.id}.` },
    },
  ])
})

test('a pin may name the document that is not counted', () => {
  const copy = { ...charts, id: '2031-09-09-z-copy' }
  const judgement = { patterns: [{ id: 'maps', name: 'Maps', members: [copy.id, '2031-05-05-radar-images-missing'] }] }
  const { patterns, judgementProblems } = analyzeRecords([...harbour, charts, copy], { judgement })
  expect(judgementProblems).toEqual([])
  expect(patterns.find(({ id }) => id === 'maps')?.members.map(({ incident }) => incident)).toEqual([
    '2031-05-05-radar-images-missing',
    charts.id,
  ])
})

test('what only contributed makes no mechanism where another cause is stated', () => {
  const causes = (role: 'primary' | 'contributing', words: string): Incident['rootCauses'][number] => ({
    title: null,
    role,
    text: words,
    signatures: [],
  })
  const incident = (id: string, primary: string) => ({
    ...buildIncident({ id, title: `${id} stood still` }),
    rootCauses: [
      ...(primary === '' ? [] : [causes('primary', primary)]),
      causes('contributing', 'The DNS lookup of the tide feed failed: SERVFAIL from the pier resolver.'),
    ],
  })
  const shares = (a: string, b: string) =>
    analyzeRecords([
      ...harbour,
      incident('2031-11-01-ledger', a),
      incident('2031-12-01-berths', b),
    ]).statistics.byCause.find(({ key }) => key === 'dns-failing')
  expect(
    shares('A clerk pulled the plug of the ledger.', 'The berth list was printed on the wrong paper.'),
  ).toBeUndefined()
  expect(shares('', '')).toEqual({ key: 'dns-failing', count: 2 })
})
