import { describe, expect, test } from 'vitest'
import { readTime } from '../../src/time/read-time.ts'
import { TimelineClock } from '../../src/time/timeline-clock.ts'
import { builtinVocabulary } from '../../src/vocabulary/vocabulary.ts'

const vocabulary = builtinVocabulary()
const noHeading = { zone: null, approximate: false }

/** Reads a text as the first row of a timeline of 4 March 2025. */
function resolve(
  text: string,
): { start: string | null; end: string | null; approximate: boolean; rest: string } | null {
  const written = readTime(text, vocabulary)
  if (!written) return null
  const { start, end, approximate } = new TimelineClock({ year: 2025, month: 3, day: 4 }).resolve(
    text,
    written,
    noHeading,
  )
  return { start, end, approximate, rest: text.slice(written.length) }
}

describe('a single moment', () => {
  test.each([
    ['2021-07-02 07:32', '2021-07-02T07:32'],
    ['2026-02-28T00:05Z', '2026-02-28T00:05Z'],
    ['2026-02-28T00:05:06.123Z', '2026-02-28T00:05:06Z'],
    ['2026-02-28T00:05+01:00', '2026-02-28T00:05+01:00'],
    ['2026-02-28T00:05:00+0100', '2026-02-28T00:05:00+01:00'],
    ['2026-02-28T09:30:00-04:00', '2026-02-28T09:30:00-04:00'],
    ['2026-02-28T09:30-04:00', '2026-02-28T09:30-04:00'],
    ['2026-02-28 09:30:00-04:00', '2026-02-28T09:30:00-04:00'],
    ['2026-02-28 10:00 -04:00', '2026-02-28T10:00-04:00'],
    ['2026-02-28T10:00:00-00:00', '2026-02-28T10:00:00Z'],
    ['2026/01/02 10:00', '2026-01-02T10:00'],
    ['2026년 5월 4일 14시 23분', '2026-05-04T14:23'],
    ['2026년 5월 4일 오후 2:23', '2026-05-04T14:23'],
    ['4 мая 2026 г. в 14:05', '2026-05-04T14:05'],
    ['4 mei 2026 om 14.05 uur', '2026-05-04T14:05'],
    ['11.45pm', '2025-03-04T23:45'],
    ['9.05 am', '2025-03-04T09:05'],
    ['05-03 ~23:40', '2025-05-03T23:40'],
    ['05-04 morning', '2025-05-04'],
    ['令和7年3月4日 9時05分', '2025-03-04T09:05'],
    ['令和元年5月1日', '2019-05-01'],
    ['Feb 7 18:38', '2025-02-07T18:38'],
    ['Feb 7 18:39+', '2025-02-07T18:39'],
    ['Sat Feb 7 18:39', '2025-02-07T18:39'],
    ['Monday, 3 March 2025 10:05', '2025-03-03T10:05'],
    ['23:57:45', '2025-03-04T23:57:45'],
    ['7:32 PM', '2025-03-04T19:32'],
    ['01-10-2024 7:32 PM', '2024-10-01T19:32'],
    ['09:15:04 UTC', '2025-03-04T09:15:04Z'],
    ['12:24 (UTC)', '2025-03-04T12:24Z'],
    ['1:22 pm', '2025-03-04T13:22'],
    ['11:21a', '2025-03-04T11:21'],
    ['11:21p', '2025-03-04T23:21'],
    ['14h00', '2025-03-04T14:00'],
    ['9h', '2025-03-04T09'],
    ['kl 11:15', '2025-03-04T11:15'],
    ['kl. 11.15', '2025-03-04T11:15'],
    ['14:05 Uhr', '2025-03-04T14:05'],
    ['10h47 CEST', '2025-03-04T10:47+02:00'],
    ['May 20 01:03 UTC', '2025-05-20T01:03Z'],
    ['March 13th, 2023 at 08:51 (UTC)', '2023-03-13T08:51Z'],
    ['09:11:59 PM UTC', '2025-03-04T21:11:59Z'],
    ['2:54 PM PST', '2025-03-04T14:54-08:00'],
    ['15.05.2020', '2020-05-15'],
    ['[15.05.2020]', '2020-05-15'],
    ['5.12.2024 14:05', '2024-12-05T14:05'],
    ['3. mars 2025 kl. 14.05', '2025-03-03T14:05'],
    ['1er mars 2025', '2025-03-01'],
    ['le 3 mars 2025 à 14h05', '2025-03-03T14:05'],
    ['2026年2月28日 9時05分', '2026-02-28T09:05'],
    ['2月28日 23:10', '2025-02-28T23:10'],
    ['2026-02-07（土）18:39', '2026-02-07T18:39'],
    ['午後3時', '2025-03-04T15'],
    ['下午3:20', '2025-03-04T15:20'],
    ['13:14 EDT (17:14 UTC)', '2025-03-04T13:14-04:00'],
    ['02:10 UTC+1', '2025-03-04T02:10+01:00'],
    ['02:10 (UTC-07:00)', '2025-03-04T02:10-07:00'],
    ['02:10 Europe/Oslo', '2025-03-04T02:10+01:00'],
    ['1415Z', '2025-03-04T14:15Z'],
    ['0930 hrs', '2025-03-04T09:30'],
    ['2024-03-13 14:??', '2024-03-13T14'],
    ['2026-02-28 --:--', '2026-02-28'],
    ['2026-02-27, evening', '2026-02-27'],
    ['2022-05', '2022-05'],
    ['May 2022', '2022-05'],
    ['24:00', '2025-03-05T00:00'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is %s', (text, start) => {
    expect(resolve(text)).toMatchObject({ start, end: null, rest: '' })
  })
})

describe('midnight and noon on a clock of twelve hours', () => {
  test.each([
    ['12:00 AM', '2025-03-04T00:00'],
    ['12:30 pm', '2025-03-04T12:30'],
    ['12 am', '2025-03-04T00'],
    ['12pm', '2025-03-04T12'],
    ['0:15 am', '2025-03-04T00:15'],
    ['13:00 PM', '2025-03-04T13:00'],
  ])('%s is %s', (text, start) => {
    expect(resolve(text)).toMatchObject({ start, rest: '' })
  })

  test('the article "a" is no half of the day', () => {
    expect(resolve('12:15 A pod restarted')).toMatchObject({ start: '2025-03-04T12:15', rest: ' A pod restarted' })
  })
})

describe('a range', () => {
  test.each([
    ['~Jan 1 – Feb 7', '2025-01-01', '2025-02-07'],
    ['Feb 12–15', '2025-02-12', '2025-02-15'],
    ['00:39:23–24', '2025-03-04T00:39:23', '2025-03-04T00:39:24'],
    ['~15h45-16h00', '2025-03-04T15:45', '2025-03-04T16:00'],
    ['2025-03-04 09:30-10:00', '2025-03-04T09:30', '2025-03-04T10:00'],
    ['2025-03-04 23:45 - 00:10', '2025-03-04T23:45', '2025-03-05T00:10'],
    ['May 4-9, 2026', '2026-05-04', '2026-05-09'],
    ['23:45–00:10', '2025-03-04T23:45', '2025-03-05T00:10'],
    ['16:27→16:30z', '2025-03-04T16:27Z', '2025-03-04T16:30Z'],
    ['12:24-12:30 UTC', '2025-03-04T12:24Z', '2025-03-04T12:30Z'],
    ['10:30 until 11:15', '2025-03-04T10:30', '2025-03-04T11:15'],
    ['between 10:15 and 10:30', '2025-03-04T10:15', '2025-03-04T10:30'],
    ['10:15 à 10:30', '2025-03-04T10:15', '2025-03-04T10:30'],
    ['5:00–6:30 PM', '2025-03-04T17:00', '2025-03-04T18:30'],
    ['2026-04-03 → 2026-04-10', '2026-04-03', '2026-04-10'],
    ['Feb 28 23:50 to Mar 1 00:10', '2025-02-28T23:50', '2025-03-01T00:10'],
    ['2026-02-28 00:05 – 2026-02-28 00:35 UTC', '2026-02-28T00:05Z', '2026-02-28T00:35Z'],
  ])('%s is %s to %s', (text, start, end) => {
    expect(resolve(text)).toMatchObject({ start, end, rest: '' })
  })
})

test.each(['~11:48', 'kl 11:00?', 'ca. 11:20', 'around 10:15', '09:37 頃', '2026-02-27 ~22:00', '~14h00'])(
  '%s is approximate',
  (text) => {
    expect(resolve(text)).toMatchObject({ approximate: true, start: expect.any(String) })
  },
)

describe('what cannot be known is null, and still a time', () => {
  test.each([
    '~16:0x',
    '~16:1xz',
    '31.06.',
    '31.06.2021',
    '2023-02-29',
    '1900-02-29',
    '2021-13-01',
    '25:00',
    '11:60',
    '10:30:99',
    '2026-02-XX',
  ])('%s', (text) => {
    expect(resolve(text)).toMatchObject({ start: null, end: null, rest: '' })
  })
})

describe('what is no time', () => {
  test.each([
    '128/128 target',
    '3 pods failing',
    'May the force',
    '10 replicas',
    '1.18.2',
    '10.0.0.1',
    '192.168.1.12',
    'v1.29',
    '10.5 GB free',
    '3/4 nodes',
    '50%',
    '503 errors',
    '15 minutes later',
    '2h later',
    '~7 days prior',
    'post-reboot',
    'T+55m',
    '+15m',
    'Day 1',
    '8 servers',
    '10-15 users',
    '12:345',
    '1:2',
    'March replicas',
    '',
    ' ',
    '同セッション + 数分',
  ])('%j', (text) => {
    expect(readTime(text, vocabulary)).toBeNull()
  })
})

test.each([
  ['10:15 – alert fired', ' – alert fired'],
  ['10:15 - 3 pods failing', ' - 3 pods failing'],
  ['10:15: 3 of 4', ': 3 of 4'],
  ['10:15 and 3 pods', ' and 3 pods'],
  ['10:15 p95 latency', ' p95 latency'],
  ['2026-01-02T10:00:00.000Z – node', ' – node'],
  ['10:15 — 10:20 (5 min)', ' (5 min)'],
])('%j leaves %j to the event', (text, rest) => {
  expect(resolve(text)?.rest).toBe(rest)
})

test.each([
  ['０４：４５ バッチ再開', '2025-03-04T04:45', ' バッチ再開'],
  ['10：15，扩容', '2025-03-04T10:15', '，扩容'],
  ['晚上8点半 回滚', '2025-03-04T20:30', ' 回滚'],
  ['凌晨1:00 批量更新', '2025-03-04T01:00', ' 批量更新'],
  ['10 Uhr: Ursache gefunden', '2025-03-04T10', ': Ursache gefunden'],
  ['à 14 heures 30 : bascule', '2025-03-04T14:30', ' : bascule'],
  ['13-Feb-2025 10:15 down', '2025-02-13T10:15', ' down'],
  ['Fri Feb 28 18:39:02 UTC 2025 down', '2025-02-28T18:39:02Z', ' down'],
  ['10:30 Pacific time: down', '2025-03-04T10:30-08:00', ': down'],
  ['10:30 北京时间 down', '2025-03-04T10:30+08:00', ' down'],
  ['27/02 14:05 : première erreur', '2025-02-27T14:05', ' : première erreur'],
])('%s', (text, start, rest) => {
  expect(resolve(text)).toMatchObject({ start, rest })
})

test.each(['1x:30 somebody calls', '夜12時 停止'])('the hour of %s is not known', (text) => {
  expect(resolve(text)).toMatchObject({ start: null })
})

test.each(['2/3 of the nodes', '3 heures de panne', '09.45: text', 'Next day everything was fine'])(
  '%s is no time',
  (text) => {
    expect(resolve(text)).toBeNull()
  },
)

describe('03/10/2024', () => {
  const start = (dateOrder: 'day-first' | 'month-first' | null): string | null => {
    const written = readTime('03/10/2024', { ...vocabulary, dateOrder })
    return new TimelineClock(null).resolve('', written, noHeading).start
  }
  test('is read in the order of its document', () => {
    expect([start('day-first'), start('month-first')]).toEqual(['2024-10-03', '2024-03-10'])
  })
  test('is not known where nothing tells its order', () => {
    expect(start(null)).toBeNull()
  })
})

test('"09.45" is a time at the place of one', () => {
  const written = readTime('09.45: Vi ser feilen', vocabulary, { inTimeline: true })
  expect(written?.start.clock).toMatchObject({ hour: 9, minute: 45 })
  expect(readTime('12.5 GB were freed', vocabulary, { inTimeline: true })).toBeNull()
})

test('a clock with a dot and one digit is one where it fills the column of times, and nowhere else', () => {
  expect(readTime('9.12', vocabulary, { inTimeline: true })?.start.clock).toMatchObject({ hour: 9, minute: 12 })
  expect(readTime('9.12', vocabulary)).toBeNull()
  expect(readTime('9.12 of the chart is installed', vocabulary, { inTimeline: true })).toBeNull()
})

test('two numbers with a dash are a day only before a time of it', () => {
  expect(readTime('05-04 of the batch', vocabulary)).toBeNull()
})
