import { describe, expect, test } from 'vitest'
import { isHighPriority } from '../../src/analyze/budget/is-high-priority.ts'
import type { Budgets } from '../../src/schema/analysis/budget.ts'
import { emptyIncident } from '../../src/schema/incident/empty-incident.ts'
import type { Incident } from '../../src/schema/incident/incident.ts'
import { builtinVocabulary } from '../../src/vocabulary/vocabulary.ts'
import { analyzeRecords } from './analyze-records.ts'
import { harbour } from './incident-builder.ts'

const now = new Date('2031-09-30T00:00:00Z')

function check(incidents: readonly Incident[], limits: Budgets, clock = now) {
  return analyzeRecords(incidents, { budgets: { limits, now: clock } }).budgets
}

function withItem(over: Partial<Incident['actionItems'][number]>): Incident {
  const item = {
    id: null,
    text: 'Alert on it',
    priority: 'high',
    owner: null,
    status: null,
    due: null,
    dueText: null,
    links: [],
  }
  return { ...emptyIncident(), id: '2031-08-01-x', date: '2031-08-01', actionItems: [{ ...item, ...over }] }
}

test('only budgets that are set are checked', () => {
  expect(analyzeRecords(harbour).budgets).toBeUndefined()
  expect(check(harbour, {})).toEqual([])
  expect(check(harbour, { undetected: 99, recurrence: 99 })).toEqual([
    { budget: 'recurrence', limit: 99, violations: [] },
    { budget: 'undetected', limit: 99, violations: [] },
  ])
})

describe('recurrence', () => {
  const [pattern] = analyzeRecords(harbour).patterns

  test('a pattern reaches the limit at its latest member, with what would keep it', () => {
    const [result] = check(harbour, { recurrence: 3 }) ?? []
    expect(result?.violations).toHaveLength(1)
    expect(result?.violations[0]).toMatchObject({
      incident: pattern?.members.at(-1)?.incident,
      subject: pattern?.id,
      remedy: expect.stringMatching(/^Do ".+" \(2031-\S+\).*mark it done there\.$/),
      known: false,
    })
    expect(check(harbour, { recurrence: 4 })?.[0]?.violations).toEqual([])
  })

  test('documents of one outage count once', () => {
    const [first, ...others] = pattern?.members.map(({ incident }) => incident) ?? []
    const window = { start: '2031-01-10', end: '2031-07-08' }
    const one = harbour.map((incident) =>
      incident.id === first
        ? { ...incident, window }
        : others.includes(incident.id)
          ? { ...incident, window }
          : incident,
    )
    expect(analyzeRecords(one).patterns[0]?.members).toHaveLength(3)
    expect(check(one, { recurrence: 2 })?.[0]?.violations).toEqual([])
  })

  test('one promise that bears on it and is done keeps it; one that does not bear on it keeps nothing', () => {
    const open = pattern?.openActions[0]
    const mark = (text: string | undefined, status: 'done') =>
      harbour.map((incident) => ({
        ...incident,
        actionItems: incident.actionItems.map((item) => (item.text === text ? { ...item, status } : item)),
      }))
    expect(check(mark(open?.text, 'done'), { recurrence: 3 })?.[0]?.violations).toEqual([])
    const withOther = harbour.map((incident) =>
      incident.id === open?.incident
        ? {
            ...incident,
            actionItems: [...incident.actionItems, ...withItem({ text: 'Order new mugs', status: 'done' }).actionItems],
          }
        : incident,
    )
    expect(check(withOther, { recurrence: 3 })?.[0]?.violations).toHaveLength(1)
  })
})

describe('the age of high-priority items', () => {
  const days = (incident: Incident, highActionDays: number, clock = now) =>
    check([incident], { highActionDays }, clock)?.[0]?.violations.map(({ message }) => message)

  test('counts from the day of the document, else from the due date', () => {
    expect(days(withItem({}), 60)).toEqual([])
    expect(days(withItem({}), 59)).toEqual([
      '"Alert on it" (high) is open 60 days after its document of 2031-08-01; the budget is 59.',
    ])
    expect(days(withItem({ due: '2031-09-20' }), 9)).toEqual([
      '"Alert on it" (high) is open 10 days after it was due on 2031-09-20; the budget is 9.',
    ])
    expect(days(withItem({ due: '2032-01-01' }), 0)).toEqual([])
  })

  test('asks the clock that it is given', () => {
    expect(days(withItem({}), 30, new Date('2031-08-20T00:00:00Z'))).toEqual([])
  })

  test.each([
    [{ status: 'done' }],
    [{ status: 'dropped' }],
    [{ priority: 'medium' }],
    [{ priority: 'p2' }],
    [{ priority: null }],
  ] as const)('%j is none of its business', (over) => {
    expect(days(withItem(over), 0)).toEqual([])
  })

  test('says nothing of an item whose age cannot be known', () => {
    expect(days({ ...withItem({}), date: null }, 0)).toEqual([])
  })

  test.each(['p0', 'p1', 'high', 'critical', 'urgent', 'hoch', 'haute', 'alta', 'høy', '高'])(
    '%s is high',
    (priority) => {
      expect(isHighPriority(priority, builtinVocabulary())).toBe(true)
    },
  )
  test.each(['p2', 'p3', 'low', 'medium', 'mittel', 'faible', '低', null])('%s is not', (priority) => {
    expect(isHighPriority(priority, builtinVocabulary())).toBe(false)
  })
})

test('an incident says how it was detected in a section, by a time or in the timeline; else it is named', () => {
  const bare = { ...emptyIncident(), id: 'a' }
  const prose = { text: 'An alert.', markdown: 'An alert.', noticedBy: null, warned: null }
  const of = (incident: Incident, undetected = 0) => check([incident], { undetected })?.[0]?.violations.length
  expect(of(bare)).toBe(1)
  expect(of(bare, 1)).toBe(0)
  expect(of({ ...bare, detection: prose })).toBe(0)
  expect(
    check([bare, { ...bare, id: 'b' }], { undetected: 1 })?.[0]?.violations.map(({ incident }) => incident),
  ).toEqual(['a', 'b'])
})

test('what was beyond a budget at the revision is known, what has come is not', () => {
  const since = { revision: 'main', incidents: [withItem({})] }
  const other = { ...withItem({ text: 'Practise it' }), id: '2031-08-02-y' }
  const { budgets } = analyzeRecords([withItem({}), other], {
    since,
    budgets: { limits: { highActionDays: 1 }, now },
  })
  expect(budgets?.[0]?.violations.map(({ incident, known }) => [incident, known])).toEqual([
    ['2031-08-01-x', true],
    ['2031-08-02-y', false],
  ])
})
