import { describe, expect, test } from 'vitest'
import type { Incident } from '../../src/schema/incident/incident.ts'
import { analyzeRecords } from '../analyze/analyze-records.ts'
import { buildIncident, harbour, type IncidentFacts } from '../analyze/incident-builder.ts'

type Facts = Partial<IncidentFacts>

const first = '2031-09-02-tide-gauge-silent'
const second = '2031-10-20-tide-gauge-frozen'

/** Two incidents of a tide gauge among those of the harbour: what a first one promised, and what a later one says. */
function analyze(earlier: Facts, later: Facts) {
  return analyzeRecords([
    ...harbour,
    buildIncident({ id: first, title: 'Tide gauge fell silent', ...earlier }),
    buildIncident({ id: second, title: 'Tide gauge was frozen', ...later }),
  ])
}

/** What is told of the promises of the first, each with what says so. */
function follow(earlier: Facts, later: Facts) {
  return analyze(earlier, later)
    .followThrough.filter(({ promise }) => promise.incident === (earlier.id ?? first))
    .map(({ later: { at, quote }, verdict }) => ({ at, quote, verdict }))
}

const modem = 'Replace the ageing modem of the gauge hut'
const numbered = { text: modem, links: ['https://git.example/port/gauge/-/issues/42'] }
const alarm = 'Set up alerts for when gauge readings are not forwarded to the archive'

describe('the number of its issue decides first', () => {
  test.each<[string, Facts['actions'], Facts, string]>([
    ['closed', [numbered], { summary: 'The work of gauge#42 was finished and merged in May.' }, 'kept'],
    ['open still', [numbered], { causes: ['Nobody had looked at gauge#42, which is still open.'] }, 'not-kept'],
    ['begun', [numbered], { causes: ['While gauge#42 was in progress, the fault hid behind it.'] }, 'partial'],
    ['done, without help', [numbered], { causes: ['What gauge#42 added did not prevent it.'] }, 'recurred-after-kept'],
    ['listed again', [numbered], { actions: [{ ...numbered, text: 'Buy radio equipment' }] }, 'repeated'],
    ['listed as done', [numbered], { actions: [{ ...numbered, text: 'Buy radio equipment', status: 'done' }] }, 'kept'],
    [
      'marked done and only mentioned',
      [{ ...numbered, status: 'done' }],
      { summary: 'The hut was rebuilt, see gauge#42.' },
      'kept',
    ],
    ['by the key of a tracker', [{ text: modem, id: 'OPS-7' }], { summary: 'OPS-7 was closed in May.' }, 'kept'],
    [
      'by a shorter name',
      [{ text: modem, id: 'tide-gauge#42' }],
      { summary: 'The old issue gauge#42 was closed.' },
      'kept',
    ],
  ])('%s', (_, actions, later, verdict) => {
    expect(follow({ ...(actions && { actions }) }, later).map((told) => told.verdict)).toEqual([verdict])
  })

  test.each<[string, Facts['actions'], Facts]>([
    ['of another repository', [numbered], { summary: 'The issue crane#42 was closed.' }],
    ['a bare number that may be of any', [numbered], { summary: 'See port/crane#42: #42 was closed.' }],
    ['a small bare number', [{ text: modem, id: '#1' }], { summary: 'Cause #1 was removed.' }],
    ['a decision record', [{ text: modem, id: 'ADR-7' }], { summary: 'ADR-7 was merged.' }],
    [
      'one that the words only mention',
      [{ ...numbered, text: `${modem}, see gauge#9` }],
      { summary: 'The old issue gauge#9 was closed.' },
    ],
    ['only mentioned', [numbered], { summary: 'Compare the hut of gauge#42.' }],
    ['not yet', [numbered], { summary: 'The modem of gauge#42 will be replaced.' }],
  ])('not %s', (_, actions, later) => {
    expect(follow({ ...(actions && { actions }) }, later)).toEqual([])
  })
})

describe('a sentence that names the incident and what was promised', () => {
  test.each<[string, string, string]>([
    ['by its file', `The modem of the gauge hut was replaced after ${first}.`, 'kept'],
    ['by its day', 'The modem that the report of 2031-09-02 asked for had still not been replaced.', 'not-kept'],
  ])('%s', (_, summary, verdict) => {
    expect(follow({ actions: ['Paint the fence', modem] }, { summary })).toEqual([
      { at: 'summary', quote: summary, verdict },
    ])
  })

  test('tells of the promise that it is most like, and of none that it is not like', () => {
    const summary = `After ${first} the modem was replaced.`
    const { followThrough } = analyze({ actions: ['Order a spare modem battery', modem] }, { summary })
    const told = followThrough.filter(({ promise }) => promise.incident === first)
    expect(told.map(({ promise, verdict }) => [promise.text, verdict])).toEqual([[modem, 'kept']])
    expect(follow({ actions: ['Paint the fence'] }, { summary })).toEqual([])
  })
})

describe('by its words alone', () => {
  test.each<[string, Facts['actions'], Facts, string]>([
    [
      'asked for again',
      [alarm],
      { actions: ['Alert when no gauge readings are forwarded to the archive'] },
      'repeated',
    ],
    [
      'asked for again, in a lesson',
      [modem],
      { lessons: ['We should replace the ageing modem of the hut.'] },
      'repeated',
    ],
    ['a warning came', [alarm], { timeline: [entry('The alert for gauge readings not forwarded fired')] }, 'kept'],
    ['it is there', [modem], { summary: 'We have replaced the ageing modem of the gauge hut.' }, 'kept'],
    ['not done', [modem], { causes: ['The ageing modem of the gauge hut had still not been replaced.'] }, 'not-kept'],
    [
      'in part',
      ['Upgrade the forwarder of the gauge hut'],
      { causes: ['The ongoing upgrade of the forwarder in the gauge hut hid the fault.'] },
      'partial',
    ],
    [
      'marked done, and not enough',
      [{ text: modem, status: 'done' }],
      { causes: ['Despite the new modem in the gauge hut, the ageing modem link did not hold.'] },
      'recurred-after-kept',
    ],
  ])('%s', (_, actions, later, verdict) => {
    expect(follow({ ...(actions && { actions }) }, later).map((told) => told.verdict)).toEqual([verdict])
  })

  test.each<[string, Facts['actions'], Facts]>([
    ['done in this incident', [modem], { summary: 'The ageing modem of the gauge hut was restarted and replaced.' }],
    ['no warning came', [alarm], { detection: 'No alert fired for gauge readings that were not forwarded.' }],
    ['another end for the same object', [modem], { actions: ['Photograph the ageing modem of the gauge hut'] }],
    ['two runbooks', ['Document the calibration of the gauge'], { actions: ['Document berth refunds'] }],
    [
      'undone, of something like it',
      ['Document the gauge mapping'],
      { causes: ['The berth mapping was never added.'] },
    ],
    ['an item marked done that is asked for again', [{ text: modem, status: 'done' }], { actions: [modem] }],
    ['a dropped item', [{ text: modem, status: 'dropped' }], { actions: [modem] }],
    ['a block of commands', [modem], { resolution: code('replaced the ageing modem of the gauge hut, thanks to') }],
  ])('not told: %s', (_, actions, later) => {
    expect(follow({ ...(actions && { actions }) }, later)).toEqual([])
  })
})

test('what was promised only while the later incident was going on could not have helped', () => {
  const later = {
    window: { start: '2031-08-30', end: '2031-10-20' },
    causes: ['The ageing modem of the gauge hut had still not been replaced.'],
  }
  expect(follow({ actions: [modem] }, later)).toMatchObject([{ verdict: 'too-late' }])
})

describe('order', () => {
  const again = { actions: [modem] }
  const onDay = (start: string): Facts => ({ ...again, id: '2031-09-02-tide-gauge-late', window: { start, end: null } })

  test('documents of one day stand in the order of their onsets', () => {
    const early = { ...again, window: { start: '2031-09-02T04:00', end: null } }
    expect(follow(early, onDay('2031-09-02T09:30'))).toMatchObject([{ verdict: 'repeated' }])
    expect(follow({ ...again, window: { start: '2031-09-02T11:00', end: null } }, onDay('2031-09-02T09:30'))).toEqual(
      [],
    )
  })

  test('without a time they stand in none, nor does a document without a day', () => {
    expect(follow(again, onDay('2031-09-02'))).toEqual([])
    expect(
      follow(again, { ...again, id: 'tide-gauge-undated', date: null, window: { start: null, end: null } }),
    ).toEqual([])
  })
})

test('what stands word for word in three documents is the template’s', () => {
  const documents = (count: number): Incident[] =>
    ['2031-09-02', '2031-09-20', '2031-10-20']
      .slice(0, count)
      .map((day) => buildIncident({ id: `${day}-tide-gauge`, title: 'Tide gauge', actions: [modem] }))
  const about = (count: number) => {
    const { followThrough, openPromises } = analyzeRecords([...harbour, ...documents(count)])
    return [followThrough, openPromises].map((all) => all.filter(({ promise }) => promise.text === modem).length)
  }
  expect(about(2)).toEqual([1, 1])
  expect(about(3)).toEqual([0, 0])
})

describe('open promises', () => {
  const open = (later: Facts) =>
    analyze({ actions: [modem, { text: 'Paint the fence', status: 'done' }] }, later).openPromises.filter(
      ({ promise }) => promise.incident === first,
    )

  test('come with the later passages that may tell, the likeliest first, one a document', () => {
    const told = 'The modem of the gauge hut dropped its link.'
    const [promise, ...others] = open({ summary: told, causes: ['The modem was loud.'] })
    expect(others).toEqual([])
    expect(promise?.promise).toMatchObject({ at: 'actionItems[0]', text: modem })
    expect(promise?.candidates.slice(0, 1)).toMatchObject([{ incident: second, at: 'summary', quote: told }])
  })

  test('are told where nothing later speaks of them, and not where a verdict is told', () => {
    expect(open({}).map(({ candidates }) => candidates)).toEqual([[]])
    expect(open({ actions: [modem] })).toEqual([])
  })

  test('name at most three documents', () => {
    const days = ['2031-10-01', '2031-10-02', '2031-10-03', '2031-10-04']
    const later = days.map((day) =>
      buildIncident({ id: `${day}-gauge`, summary: `The modem of the hut was loud on ${day}.` }),
    )
    const { openPromises } = analyzeRecords([...harbour, buildIncident({ id: first, actions: [modem] }), ...later])
    expect(openPromises.find(({ promise }) => promise.text === modem)?.candidates).toHaveLength(3)
  })
})

test('a remark between the action items is read as well', () => {
  const section = {
    level: 2,
    title: 'Actions',
    kind: 'action-items' as const,
    markdown: `Thanks to the ageing modem of the gauge hut being replaced, readings came. <!-- ${modem} -->\n\n| a | b |`,
  }
  expect(follow({ actions: [modem] }, { sections: [section as Incident['sections'][number]] })).toMatchObject([
    { at: 'sections[0].markdown', verdict: 'kept' },
  ])
})

function entry(text: string) {
  const time = { text: '', start: null, end: null, precision: null, zone: null, approximate: false }
  return { time, event: { text, markdown: text }, milestone: null }
}

function code(text: string) {
  const markdown = `\`\`\`bash\n${text}\n\`\`\``
  return { text: markdown, markdown, steps: [] }
}
