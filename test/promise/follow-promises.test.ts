import { expect, test } from 'vitest'
import { analyzeRecords } from '../analyze/analyze-records.ts'
import { buildIncident, harbour, type IncidentFacts } from '../analyze/incident-builder.ts'

/** What is told of the promises of a first document in a second one, among the incidents of the harbour. */
function follow(first: Partial<IncidentFacts>, second: Partial<IncidentFacts>) {
  const earlier = buildIncident({ id: '2031-09-02-tide-gauge-silent', title: 'Tide gauge fell silent', ...first })
  const later = buildIncident({ id: '2031-10-20-tide-gauge-frozen', title: 'Tide gauge was frozen', ...second })
  return analyzeRecords([...harbour, earlier, later])
    .followThrough.filter(
      ({ promise, later: { incident } }) => promise.incident === earlier.id && incident === later.id,
    )
    .map(({ promise, later: { at, quote }, verdict }) => ({ promised: promise.at, at, quote, verdict }))
}

const alertOnGauge = { actions: ['Set up alerts for when gauge readings are not forwarded to the archive'] }

test('a promise raised again in other words is repeated, with the words of both', () => {
  expect(
    follow(alertOnGauge, { actions: ['Add alarms for the case that no gauge readings are being forwarded'] }),
  ).toEqual([
    {
      promised: 'actionItems[0]',
      at: 'actionItems[0]',
      quote: 'Add alarms for the case that no gauge readings are being forwarded',
      verdict: 'repeated',
    },
  ])
})

test('a block of commands says nothing of a promise, whatever its comments say', () => {
  const promise = { actions: ['Clean up the orphaned gauge readings in the archive'] }
  const fixed = (text: string) => ({ resolution: { text, markdown: text, steps: [] } })
  expect(follow(promise, fixed('We cleaned up the orphaned gauge readings in the archive.'))).toHaveLength(1)
  const commands = 'cd archive\n./gauge cleaned up the orphaned gauge readings in the archive'
  expect(follow(promise, fixed(`\`\`\`bash\n${commands}\n\`\`\``))).toEqual([])
})

test('a promise to warn is kept where the warning came, and not where people found out by themselves', () => {
  const [kept] = follow(alertOnGauge, {
    timeline: [entry('The alert for gauge readings that are not forwarded fired')],
  })
  expect(kept).toMatchObject({ at: 'timeline[0].event', verdict: 'kept' })
  const [broken] = follow(alertOnGauge, {
    detection: 'No alert fired for gauge readings that were not forwarded; pilots noticed the flat line.',
  })
  expect(broken).toMatchObject({ at: 'detection', verdict: 'not-kept' })
})

test('what the later document says was done is kept', () => {
  const [told] = follow(
    { actions: ['Replace the ageing modem of the gauge hut'] },
    { summary: 'A week after the ageing modem of the gauge hut had been replaced, readings stopped again.' },
  )
  expect(told).toMatchObject({ at: 'summary', verdict: 'kept' })
})

test('what was begun is kept in part', () => {
  const [told] = follow(
    { actions: ['Upgrade the forwarder of the gauge hut'] },
    { causes: ['The ongoing upgrade of the forwarder in the gauge hut hid the fault.'] },
  )
  expect(told).toMatchObject({ at: 'rootCauses[0].text', verdict: 'partial' })
})

test('what the later document says had not been done is not kept', () => {
  const [told] = follow(
    { actions: ['Replace the ageing modem of the gauge hut'] },
    { causes: ['The ageing modem of the gauge hut had still not been replaced.'] },
  )
  expect(told).toMatchObject({ verdict: 'not-kept' })
})

test('an item marked done whose failing comes back in the same mechanism recurred after it was kept', () => {
  const id = '2031-09-02-tide-gauge-silent'
  const [told] = follow(
    {
      id,
      causes: ['The modem of the gauge hut lost its pairing.'],
      actions: [{ text: 'Pin the firmware version of the modem in the gauge hut', status: 'done' }],
    },
    {
      causes: ['No pinned firmware version: the modem of the gauge hut lost its pairing.'],
      relations: [{ id, date: null, kind: 'same', quote: 'The same failure as in September.' }],
    },
  )
  expect(told).toMatchObject({ verdict: 'recurred-after-kept' })
})

test('a promise made when the later incident had begun could not have helped it', () => {
  const window = { start: '2031-08-30', end: '2031-10-20' }
  const unwarned = 'No alert fired for gauge readings that were not forwarded.'
  expect(follow(alertOnGauge, { window, detection: unwarned })).toMatchObject([{ verdict: 'too-late' }])
  const again = ['Alert on gauge readings that are not forwarded to the archive']
  expect(follow(alertOnGauge, { window, actions: again })).toMatchObject([{ verdict: 'repeated' }])
})

test('a way of working is followed without a word in common', () => {
  const [told] = follow(
    { actions: ['Curate which warnings deserve an alert'] },
    { causes: ['Alert noise hid the one that mattered, again too many notifications.'] },
  )
  expect(told).toMatchObject({ at: 'rootCauses[0].text', verdict: 'repeated' })
})

test.each<[string, Partial<IncidentFacts>, Partial<IncidentFacts>]>([
  [
    'a recovery by hand does not write the runbook',
    { actions: ['Write the recovery of the gauge forwarder into the runbook'] },
    { resolution: resolution('Scaled the gauge forwarder to zero and back, and deleted its pod') },
  ],
  [
    'two runbooks',
    { actions: ['Document the calibration of the gauge in the runbook'] },
    { actions: ['Document how berth refunds are booked in the runbook'] },
  ],
  [
    'two alerts made with one tool',
    { actions: ['Add PrometheusRule: alert when the gauge queue is longer than 500'] },
    { actions: ['Add PrometheusRule: alert when a berth certificate expires'] },
  ],
  ['an alert about something else', alertOnGauge, { timeline: [entry('The alert for berth payments fired')] }],
  [
    'somebody else was not told of something else',
    alertOnGauge,
    { detection: 'No alert fired for berth payments; a skipper called.' },
  ],
  ['a dropped item', { actions: [{ text: alertOnGauge.actions[0] ?? '', status: 'dropped' }] }, alertOnGauge],
  ['a document of the same day', alertOnGauge, { id: '2031-09-02-tide-gauge-late', ...alertOnGauge }],
  ['a document without a day', alertOnGauge, { id: 'tide-gauge-undated', ...alertOnGauge }],
  [
    'an item marked done of which nothing is told later',
    { actions: [{ text: 'Replace the gauge', status: 'done' }] },
    {},
  ],
  [
    'the component is only mentioned',
    { actions: ['Investigate whether the gauge forwarder needs a larger buffer'] },
    { timeline: [entry('The gauge forwarder was running')] },
  ],
  [
    'another thing that is wanting',
    { actions: ['Implement monitoring of the gauge certificates'] },
    { causes: ['Certificates were issued through no fault of ours by another port.'] },
  ],
])('not told: %s', (_, first, second) => {
  expect(follow(first, second)).toEqual([])
})

function entry(text: string) {
  const time = { text: '', start: null, end: null, precision: null, zone: null, approximate: false }
  return { time, event: { text, markdown: text }, milestone: null }
}

function resolution(text: string) {
  return { text, markdown: text, steps: [] }
}
