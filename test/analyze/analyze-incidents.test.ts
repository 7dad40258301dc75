import { expect, test } from 'vitest'
import { parseIncident } from '../../src/parse/parse-incident.ts'
import { analysisSchema } from '../../src/schema/analysis/analysis.ts'
import { analyzeRecords } from './analyze-records.ts'
import { buildIncident, harbour } from './incident-builder.ts'

const analysis = analyzeRecords(harbour)
const mechanisms = analysis.patterns.filter(({ kind }) => kind === 'mechanism')
const membersOf = (pattern: (typeof analysis.patterns)[number] | undefined) => pattern?.members.map((m) => m.incident)

test('the storage failure is one pattern of three, by onset, and look-alikes stay out', () => {
  expect(mechanisms.map(membersOf)).toEqual([
    ['2031-01-10-tide-archive-readonly', '2031-04-20-buoy-registry-readonly', '2031-07-07-weather-relay-readonly'],
  ])
})

test('it says what it is, how often, and what recovered it', () => {
  const [pattern] = mechanisms
  expect(pattern).toMatchObject({
    firstSeen: '2031-01-10',
    lastSeen: '2031-07-07',
    medianGapDays: 89,
    components: ['pier-storage'],
    resolutions: [
      { incident: '2031-01-10-tide-archive-readonly', command: 'kubectl delete pod tide-archive-0', byHand: true },
    ],
  })
  expect(pattern?.openActions.map(({ at }) => at)).toContain('actionItems[0]')
  expect(pattern?.title).toBe('Filesystem went read-only · iSCSI')
})

test('every member is quoted in its own words, and what a document says of another is quoted as well', () => {
  for (const member of mechanisms[0]?.members ?? []) {
    const record = JSON.stringify(harbour.find(({ id }) => id === member.incident))
    expect(member.evidence.length).toBeGreaterThan(0)
    for (const { quote } of member.evidence) expect(record).toContain(JSON.stringify(quote).slice(1, -1))
  }
  expect(mechanisms[0]?.members[1]?.evidence.map(({ kind }) => kind)).toEqual(['signature', 'statement'])
})

test('HTTP 503 for two different causes is a symptom and no mechanism', () => {
  const symptoms = analysis.patterns.filter(({ kind }) => kind === 'symptom')
  expect(symptoms.map(membersOf)).toEqual([['2031-02-02-ferry-booking-503', '2031-03-15-crane-schedule-503']])
})

test('who was not warned is told with the words', () => {
  const gap = analysis.patterns.find(({ kind }) => kind === 'detection-gap')
  expect(membersOf(gap)).toEqual(['2031-04-20-buoy-registry-readonly', '2031-07-07-weather-relay-readonly'])
})

test('a promise raised again is followed to where it is', () => {
  expect(analysis.followThrough).toContainEqual(
    expect.objectContaining({
      promise: expect.objectContaining({ incident: '2031-01-10-tide-archive-readonly', at: 'actionItems[0]' }),
      later: expect.objectContaining({ incident: '2031-04-20-buoy-registry-readonly', at: 'actionItems[0]' }),
      verdict: 'repeated',
    }),
  )
})

test('a different root cause, stated, is a veto', () => {
  const vetoed = harbour.map((incident) =>
    incident.id === '2031-07-07-weather-relay-readonly'
      ? {
          ...incident,
          relations: ['2031-01-10-tide-archive-readonly', '2031-04-20-buoy-registry-readonly'].map((id) => ({
            id,
            date: null,
            kind: 'different' as const,
            quote: 'A different root cause than before.',
          })),
        }
      : incident,
  )
  const patterns = analyzeRecords(vetoed).patterns.filter(({ kind }) => kind === 'mechanism')
  expect(patterns.map(membersOf)).toEqual([['2031-01-10-tide-archive-readonly', '2031-04-20-buoy-registry-readonly']])
})

test('a document’s own word joins nothing alone: what it names must tell of the same', () => {
  const told = (id: string, words: string, ...same: string[]) =>
    buildIncident({
      id,
      causes: [words],
      relations: same.map((other) => ({ id: other, date: null, kind: 'same', quote: `As in ${other}.` })),
    })
  const incidents = [
    told('2031-01-01-a', 'The disk was full.'),
    told('2031-02-01-b', 'An I/O error stopped the writer.', '2031-01-01-a'),
    told('2031-03-01-c', 'The session to the iSCSI target was lost.', '2031-01-01-a', '2031-02-01-b'),
    ...harbour.slice(4),
  ]
  const { patterns } = analyzeRecords(incidents)
  const joined = patterns.filter(({ kind }) => kind === 'mechanism').flatMap(membersOf)
  expect(joined).not.toContain('2031-01-01-a')
  expect(joined).not.toContain('2031-02-01-b')
})

test('a pattern keeps its id when a later incident joins it', () => {
  const before = analyzeRecords(harbour.filter(({ id }) => !id.startsWith('2031-07-07'))).patterns
  expect(before.find(({ kind }) => kind === 'mechanism')?.id).toBe(mechanisms[0]?.id)
})

test('an occurrence without a document is counted apart', () => {
  const incidents = harbour.map((incident) =>
    incident.id === '2031-04-20-buoy-registry-readonly'
      ? {
          ...incident,
          relations: [
            ...incident.relations,
            { id: null, date: '2031-02-20', kind: 'same' as const, quote: 'also the chart printer (Feb 20)' },
          ],
        }
      : incident,
  )
  const [pattern] = analyzeRecords(incidents).patterns
  expect(pattern?.mentions).toMatchObject([
    { date: '2031-02-20', evidence: { quote: 'also the chart printer (Feb 20)' } },
  ])
  expect(pattern?.members).toHaveLength(3)
})

test('lines are given where the documents are', () => {
  const document = (day: string, words: string) =>
    parseIncident(
      `# Incident: ${words} stopped\n\n**Date:** ${day}\n\n## Root Cause\n\nAn unrelated sentence stands first.\n\nThe iSCSI session was lost and left a read-only file system under ${words}.\n`,
      { path: `${day}.md` },
    )
  const others = harbour.filter(({ id }) => !id.includes('readonly'))
  const { patterns } = analyzeRecords([
    document('2031-01-03', 'the lighthouse log'),
    document('2031-02-04', 'the fog horn'),
    ...others,
  ])
  const evidence = patterns.find(({ kind }) => kind === 'mechanism')?.members.map((member) => member.evidence[0])
  expect(evidence).toMatchObject([
    { path: '2031-01-03.md', line: 9 },
    { path: '2031-02-04.md', line: 9 },
  ])
})

test('nothing and one incident recur nowhere', () => {
  expect(analyzeRecords([]).patterns).toEqual([])
  expect(analyzeRecords(harbour.slice(0, 1)).patterns).toEqual([])
})

test('the result is what its schema says', () => {
  expect(analysisSchema.safeParse(analysis).error).toBeUndefined()
})

test('a promise that the next document says does not exist was not kept', () => {
  const later = buildIncident({
    id: '2031-11-11-dock-ledger-stopped',
    detection: 'The alert on read-only filesystems below kubelet pods still does not exist.',
  })
  const told = analyzeRecords([...harbour, later]).followThrough
  expect(told).toContainEqual(
    expect.objectContaining({
      promise: expect.objectContaining({ incident: '2031-01-10-tide-archive-readonly', at: 'actionItems[0]' }),
      later: expect.objectContaining({ incident: later.id, at: 'detection' }),
      verdict: 'not-kept',
    }),
  )
})

test('titles that differ only in their day are one symptom; another status code is another', () => {
  const titled = (id: string, title: string) => buildIncident({ id, title })
  const { patterns } = analyzeRecords([
    titled('2032-01-02-one', '2032-01-02: every berth page answers 404'),
    titled('2032-02-03-two', '2032-02-03: every berth page answers 404'),
    titled('2032-03-04-three', '2032-03-04: every berth page answers 410'),
  ])
  const symptoms = patterns.filter(({ kind }) => kind === 'symptom')
  expect(symptoms.map(membersOf)).toEqual([['2032-01-02-one', '2032-02-03-two']])
})

test('what a later document shows to be done is no open promise of the pattern', () => {
  const later = buildIncident({
    id: '2031-11-11-dock-ledger-stopped',
    detection: 'Noticed at once, since the alert on read-only filesystems below kubelet pods fired.',
  })
  const told = analyzeRecords([...harbour, later])
  const kept = told.followThrough.filter(({ verdict }) => verdict === 'kept').map(({ promise }) => promise)
  expect(kept).toContainEqual(
    expect.objectContaining({ incident: '2031-01-10-tide-archive-readonly', at: 'actionItems[0]' }),
  )
  const open = told.patterns.flatMap(({ openActions }) => openActions)
  for (const { incident, at } of kept) expect(open.some((o) => o.incident === incident && o.at === at)).toBe(false)
  expect(open).toContainEqual(
    expect.objectContaining({ incident: '2031-01-10-tide-archive-readonly', at: 'actionItems[1]' }),
  )
})

test('incidents of one title are not told apart from those of the symptom that all of them show', () => {
  const failing = ['2032-01-10-a', '2032-03-10-b', '2032-07-10-c'].map((id, i) =>
    buildIncident({
      id,
      title: i < 2 ? 'Harbour map returning HTTP 503' : 'Pilot board returning HTTP 502',
      causes: [['A gull sat on the antenna.', 'A cable was cut by an anchor.', 'The lamp room was flooded.'][i] ?? ''],
    }),
  )
  const symptoms = analyzeRecords(failing).patterns.filter(({ kind }) => kind === 'symptom')
  expect(symptoms.map(({ title, members }) => [title, members.length])).toEqual([['Server errors', 3]])
})

test('a quote ends with the block of code in which it begins, and a sentence that leads up to one keeps it', () => {
  const told = (id: string, title: string, cause: string) => {
    const markdown = `# ${title}\n\n## Root Cause\n\n${cause}\n`
    return parseIncident(markdown, { path: `incidents/${id}.md` })
  }
  const [pattern] = analyzeRecords([
    told(
      '2032-01-10-a',
      'Tide log stuck',
      'The pier storage was away.\n\n```\nEXT4-fs (nvme2n1): Remounting filesystem read-only\n```\n\nWhen the pier came back nobody looked.',
    ),
    told(
      '2032-03-10-b',
      'Tide log stuck again',
      'The pier storage was away again, and the log says:\n\n```\nEXT4-fs (nvme1n1): Remounting filesystem read-only\n```\n\nThis is the same failure class as [2032-01-10](2032-01-10-a.md).',
    ),
  ]).patterns.filter(({ kind }) => kind === 'mechanism')
  expect(pattern?.members[0]?.evidence[0]).toMatchObject({
    quote: 'EXT4-fs (nvme2n1): Remounting filesystem read-only',
    line: 8,
  })
  expect(pattern?.members[1]?.evidence[0]?.quote).toContain('EXT4-fs (nvme1n1)')
})
