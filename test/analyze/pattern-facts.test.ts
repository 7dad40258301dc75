import { describe, expect, test } from 'vitest'
import { findEpisodes } from '../../src/pattern/find-episodes.ts'
import { measureTrend } from '../../src/pattern/measure-trend.ts'
import type { Incident } from '../../src/schema/incident/incident.ts'
import type { ResolutionStep } from '../../src/schema/incident/resolution.ts'
import { analyzeRecords } from './analyze-records.ts'
import { buildIncident, harbour } from './incident-builder.ts'

const mechanismOf = (incidents: readonly Incident[], options = {}) =>
  analyzeRecords(incidents, options).patterns.find(({ kind }) => kind === 'mechanism')

const at = (id: string, start: string, end: string | null) => buildIncident({ id, window: { start, end } })

describe('episodes', () => {
  const idsOf = (...incidents: Incident[]) => findEpisodes(incidents).map(({ incidents: ids }) => ids)

  test('windows that overlap are one outage, whoever tells of it', () => {
    const long = at('a', '2031-05-01', '2031-05-09')
    expect(idsOf(long, at('b', '2031-05-03T10:00Z', '2031-05-03T11:00Z'), at('c', '2031-05-08', '2031-05-12'))).toEqual(
      [['a', 'b', 'c']],
    )
    expect(findEpisodes([long, at('c', '2031-05-08', '2031-05-12')])[0]).toMatchObject({
      start: '2031-05-01',
      end: '2031-05-12',
    })
  })

  test('one that begins when the other has ended is another', () => {
    expect(idsOf(at('a', '2031-05-01T08:00Z', '2031-05-01T09:00Z'), at('b', '2031-05-01T10:00Z', null))).toEqual([
      ['a'],
      ['b'],
    ])
    expect(idsOf(at('a', '2031-05-01', null), at('b', '2031-05-02', null))).toEqual([['a'], ['b']])
  })

  test('what is of one day and has no hour is of one episode', () => {
    expect(idsOf(at('a', '2031-05-01', null), at('b', '2031-05-01T20:00Z', null))).toEqual([['a', 'b']])
  })

  test('a window of a year swallows nothing, and an unknown day joins nothing', () => {
    expect(idsOf(at('a', '2030-05-01', '2031-05-01'), at('b', '2031-01-01', null))).toEqual([['a'], ['b']])
    const unknown = buildIncident({ id: 'z', window: { start: null, end: null } })
    expect(idsOf(unknown, at('a', '2031-05-01', null))).toEqual([['a'], ['z']])
  })
})

describe('the trend', () => {
  test('four intervals at least', () => {
    expect(measureTrend([90, 30, 3])).toMatchObject({ direction: 'too-few', n: 3, z: null })
    expect(measureTrend([0, 0, 0, 0])).toMatchObject({ direction: 'too-few' })
  })

  test('ever shorter is more often, ever longer is less often, and even is neither', () => {
    expect(measureTrend([160, 80, 40, 20, 10, 5])).toMatchObject({ direction: 'more-often' })
    expect(measureTrend([5, 10, 20, 40, 80, 160])).toMatchObject({ direction: 'less-often' })
    expect(measureTrend([30, 31, 29, 30, 32])).toMatchObject({ direction: 'none' })
    // Two starts between, at 100 and 130 of 150: (115 − 75) / (150 · √(1/24)) = 1.306; worked out by hand.
    expect(measureTrend([100, 30, 10, 10]).z).toBeCloseTo(((100 + 130 + 140) / 3 - 75) / (150 * Math.sqrt(1 / 36)), 3)
  })
})

describe('what a pattern says', () => {
  const [january, , , april, , , july] = harbour as Incident[]

  type Step = Pick<ResolutionStep, 'text' | 'act' | 'outcome'> & Partial<ResolutionStep>

  function withSteps(incident: Incident | undefined, ...given: Step[]): Incident {
    if (!incident) throw new Error('no such incident')
    const steps = given.map((step) => ({ command: null, byHand: null, ...step }))
    return { ...incident, resolution: { text: '', markdown: '', steps } }
  }

  const told = harbour.map((incident) => {
    if (incident === january)
      return withSteps(incident, { text: 'Deleted the pod by hand.', act: 'recreate', outcome: 'ended', byHand: true })
    if (incident === april)
      return withSteps(
        incident,
        { text: 'Restarted the registry, which did not help.', act: 'restart', outcome: 'failed' },
        { text: 'Deleted the pod, and the volume came back.', act: 'recreate', outcome: 'ended', byHand: true },
      )
    if (incident === july)
      return withSteps(
        incident,
        { text: 'Restarted the relay; it went on failing.', act: 'restart', outcome: 'failed' },
        { text: 'Deleted the pod.', act: 'recreate', outcome: 'unknown' },
      )
    return incident
  })

  test('what ended the outage leads, what failed ranks below, and what was done by hand is marked', () => {
    const remedies = mechanismOf(told)?.remedies ?? []
    expect(remedies[0]).toMatchObject({
      act: 'recreate',
      worked: [january?.id, april?.id],
      failed: [],
      byHand: [january?.id, april?.id],
    })
    expect(remedies.at(-1)).toMatchObject({ act: 'restart', worked: [], failed: [april?.id, july?.id] })
    expect(remedies[0]?.steps.map(({ outcome }) => outcome)).toEqual(['ended', 'ended', 'unknown'])
    expect(remedies[0]?.steps[0]?.evidence.at).toMatch(/^resolution\.steps\[\d\]$/)
  })

  test('a step of which the document does not say how it went has ended nothing', () => {
    const silent = harbour.map((incident) =>
      incident === january || incident === april || incident === july
        ? withSteps(incident, { text: 'Deleted the pod.', act: 'recreate', outcome: 'unknown' })
        : incident,
    )
    const [recreate] = mechanismOf(silent)?.remedies ?? []
    expect(recreate).toMatchObject({ act: 'recreate', worked: [], failed: [] })
  })

  test('one whose timeline says that an alert told of it counts as unwarned only where somebody was late for all that', () => {
    const row = (text: string) => ({
      time: { text: '', start: null, end: null, precision: null, zone: null, approximate: false },
      event: { text, markdown: text },
      milestone: 'detected',
    })
    const gap = (detection: string) => {
      const incidents = harbour.map((incident) =>
        incident === january
          ? {
              ...incident,
              detection: { text: detection, markdown: detection, noticedBy: null, warned: null },
              timeline: [row('Alert TideErrors fires')] as never,
            }
          : incident,
      )
      const pattern = analyzeRecords(incidents).patterns.find(({ kind }) => kind === 'detection-gap')
      return pattern?.members.map(({ incident }) => incident) ?? []
    }
    expect(gap('There is no alert on the pier storage itself.')).not.toContain(january?.id)
    expect(gap('There is no alert on the pier storage, whose loss was not noticed for a day.')).toContain(january?.id)
  })

  test('signatures, components and services are counted by member', () => {
    const services = harbour.map((incident) =>
      incident === april || incident === july
        ? {
            ...incident,
            affectedServices: [
              { name: 'harbour-map', qualifier: null, environment: null, impact: null, duration: null },
              { name: 'harbour-map', qualifier: null, environment: 'test', impact: null, duration: null },
            ],
          }
        : incident,
    )
    const pattern = mechanismOf(services)
    expect(pattern?.signatureCounts).toContainEqual({ key: 'filesystem-read-only', count: 3 })
    expect(pattern?.componentCounts[0]).toEqual({ key: 'pier-storage', count: 3 })
    expect(pattern?.services).toEqual([{ key: 'harbour-map', count: 2 }])
  })

  test('who was not warned is quoted, and the alert that would have told is named with its rule', () => {
    const analysis = analyzeRecords(harbour)
    const pattern = analysis.patterns.find(({ kind }) => kind === 'mechanism')
    expect(pattern?.unwarned.map(({ incident }) => incident)).toEqual([april?.id, july?.id])
    expect(pattern?.guards[0]).toBe('KubeVolumeReadOnly')
    const guard = analysis.guards.find(({ alert }) => alert === 'KubeVolumeReadOnly')
    expect(guard?.rule.expr).toContain('node_filesystem_readonly')
    expect(guard?.inCluster).toBeNull()
  })

  test('a snapshot tells whether the cluster has it', () => {
    const objects = [
      {
        apiVersion: 'monitoring.coreos.com/v1',
        kind: 'PrometheusRule',
        metadata: { name: 'pier', namespace: 'watch' },
        spec: { groups: [{ name: 'x', rules: [{ alert: 'PierReadOnly', expr: 'node_filesystem_readonly == 1' }] }] },
      },
    ]
    const { guards } = analyzeRecords(harbour, { snapshot: { objects } })
    expect(guards.find(({ alert }) => alert === 'KubeVolumeReadOnly')?.inCluster).toEqual({
      state: 'present',
      rules: ['watch/pier: PierReadOnly'],
    })
    expect(guards.find(({ alert }) => alert === 'NodeFilesystemDeviceError')?.inCluster?.state).toBe('missing')
  })

  test('how long each took is told by the best measure at hand, with its place', () => {
    const metrics = { timeToDetect: null, timeToMitigate: null, timeToResolve: null }
    const timed = harbour.map((incident): Incident => {
      if (incident === january) {
        const timeToMitigate = { seconds: 600, source: 'timeline' as const, from: 'timeline[0]', to: 'timeline[3]' }
        return { ...incident, metrics: { ...metrics, timeToMitigate } }
      }
      if (incident === april) {
        return { ...incident, duration: { text: '2–4 h', minSeconds: 7200, maxSeconds: 14_400, approximate: false } }
      }
      if (incident === july) {
        return { ...incident, duration: { text: '20+ h', minSeconds: 72_000, maxSeconds: null, approximate: false } }
      }
      return incident
    })
    expect(mechanismOf(timed)?.recoveries).toMatchObject([
      { incident: january?.id, seconds: 600, measure: 'time-to-mitigate', at: 'timeline[3]' },
      { incident: april?.id, seconds: 10_800, measure: 'duration', source: 'stated' },
    ])
  })

  test('an alert that was asked for and was not there at the next one is told', () => {
    const missing = mechanismOf(
      harbour.map((incident) =>
        incident === july
          ? {
              ...incident,
              detection: {
                text: 'No alert told of the read-only file system.',
                markdown: '',
                noticedBy: null,
                warned: null,
              },
            }
          : incident,
      ),
    )?.missingAlerts
    expect(missing?.map(({ promise, later, begun }) => [promise.incident, promise.at, later.incident, begun])).toEqual([
      [january?.id, 'actionItems[0]', july?.id, false],
      [april?.id, 'actionItems[0]', july?.id, false],
    ])
  })

  test('incidents of one outage are one episode, and the days between are those of episodes', () => {
    const twin = buildIncident({
      id: '2031-07-08-chart-printer-readonly',
      title: 'Chart printer stopped',
      window: { start: '2031-07-07', end: '2031-07-08' },
      summary: 'The chart printer could not write its spool.',
      components: ['pier-storage'],
      causes: ['The pier storage lost its iSCSI session in a firmware update and left a read-only file system.'],
    })
    const members = [...(mechanismOf(harbour)?.members ?? []).map(({ incident }) => incident), twin.id]
    const judgement = { patterns: [{ id: 'pier', name: 'Pier', members }] }
    const [pattern] = analyzeRecords([...harbour, twin], { judgement }).patterns
    expect(pattern?.members).toHaveLength(4)
    expect(pattern?.episodes.map(({ incidents }) => incidents.length)).toEqual([1, 1, 2])
    expect(pattern?.intervals).toEqual([100, 78])
    expect(pattern?.medianGapDays).toBe(89)
  })
})
