import { emptyIncident } from '../../src/schema/incident/empty-incident.ts'
import type { Incident } from '../../src/schema/incident/incident.ts'

/** What a test says of an incident; all else is absent. */
export type IncidentFacts = Partial<
  Omit<Incident, 'summary' | 'impact' | 'detection' | 'actionItems' | 'rootCauses'>
> & {
  readonly id: string
  readonly summary?: string
  readonly impact?: string
  readonly detection?: string
  readonly causes?: ReadonlyArray<string | { readonly title: string; readonly text: string }>
  readonly actions?: ReadonlyArray<string | Partial<Incident['actionItems'][number]>>
}

/** Builds a whole record of the few facts that a test is about. The first ten characters of the id are its day. */
export function buildIncident(facts: IncidentFacts): Incident {
  const { summary, impact, detection, causes = [], actions = [], ...rest } = facts
  const date = /^\d{4}-\d{2}-\d{2}/.exec(facts.id)?.[0] ?? null
  const prose = (text: string | undefined) => (text === undefined ? null : { text, markdown: text })
  return {
    ...emptyIncident(),
    path: `incidents/${facts.id}.md`,
    language: 'en',
    date,
    window: { start: date, end: null },
    ...rest,
    summary: prose(summary),
    impact: prose(impact),
    detection: detection === undefined ? null : { text: detection, markdown: detection, noticedBy: null, warned: null },
    rootCauses: causes.map((cause) => ({
      title: typeof cause === 'string' ? null : cause.title,
      role: null,
      text: typeof cause === 'string' ? cause : cause.text,
      signatures: [],
    })),
    actionItems: actions.map((action) => ({
      id: null,
      text: '',
      priority: null,
      owner: null,
      status: null,
      due: null,
      dueText: null,
      links: [],
      ...(typeof action === 'string' ? { text: action } : action),
    })),
  }
}

/** Eight incidents of an invented harbour: a storage failure three times, and look-alikes that share only words with it. */
export const harbour: readonly Incident[] = [
  buildIncident({
    id: '2031-01-10-tide-archive-readonly',
    title: 'Tide archive stopped taking measurements',
    summary: 'The tide archive refused every write for two hours while reads went on.',
    causes: ['The iSCSI session to the pier storage was lost and ext4 remounted the volume: Read-only file system.'],
    actions: [
      { text: 'Add an alert on read-only filesystems below kubelet pods', owner: 'ines' },
      'Ask the vendor about session timeouts of the pier storage',
    ],
    components: ['tide-archive', 'pier-storage'],
    resolution: {
      text: 'The pod was deleted.',
      markdown: 'The pod was deleted.',
      steps: [
        {
          text: 'Delete the pod so that the iSCSI volume is attached afresh',
          command: 'kubectl delete pod tide-archive-0',
          act: 'recreate',
          byHand: true,
          outcome: 'unknown',
        },
      ],
    },
  }),
  buildIncident({
    id: '2031-02-02-ferry-booking-503',
    title: 'Ferry booking answered with HTTP 503',
    summary: 'All booking requests were answered with HTTP 503 for nine minutes.',
    causes: ['A certificate of the booking gateway expired; renewal had been failing since autumn.'],
    actions: ['Watch the expiry dates of gateway certificates'],
  }),
  buildIncident({
    id: '2031-03-15-crane-schedule-503',
    title: 'Crane schedule answered with HTTP 503',
    summary: 'The crane schedule was answered with HTTP 503 during the morning shift.',
    causes: ['The planner was OOMKilled whenever the Easter timetable was loaded; its memory limit was too low.'],
    actions: ['Raise the memory limit of the planner'],
  }),
  buildIncident({
    id: '2031-04-20-buoy-registry-readonly',
    title: 'Buoy registry could not store positions',
    summary: 'The buoy registry logged failed writes all night; nobody was warned.',
    causes: [
      'After the iSCSI session dropped during a switch reboot the pier storage volume stayed a read-only file system.',
    ],
    actions: ['Add the alert on read-only filesystems that was asked for in January'],
    detection: 'Found by chance; no alert fired.',
    components: ['buoy-registry', 'pier-storage'],
    relations: [
      {
        id: '2031-01-10-tide-archive-readonly',
        date: null,
        kind: 'same',
        quote: 'The same failure as in 2031-01-10-tide-archive-readonly.',
      },
    ],
  }),
  buildIncident({
    id: '2031-05-05-radar-images-missing',
    title: 'Radar images were missing',
    summary: 'Radar images were missing from the map after a node was replaced.',
    causes: ['The image registry refused anonymous pulls: toomanyrequests.'],
  }),
  buildIncident({
    id: '2031-06-18-pilot-roster-empty',
    title: 'Pilot roster was empty',
    summary: 'The pilot roster was empty after an import with the wrong time zone.',
    causes: ['A date was parsed in local time, so that the night shift fell on the day before.'],
  }),
  buildIncident({
    id: '2031-07-07-weather-relay-readonly',
    title: 'Weather relay dropped forecasts',
    summary: 'Forecasts were dropped, since the spool of the weather relay could not be written.',
    causes: [
      'The iSCSI session to the pier storage was lost in a firmware update, and ext4 remounted the spool: Read-only file system.',
    ],
    detection: 'Reported by a customer. No alert fired.',
    components: ['weather-relay', 'pier-storage'],
    relations: ['2031-01-10-tide-archive-readonly', '2031-04-20-buoy-registry-readonly'].map((id) => ({
      id,
      date: null,
      kind: 'same',
      quote: `The pier storage failed in the same way in ${id}.`,
    })),
  }),
  buildIncident({
    id: '2031-08-30-lock-gate-api-slow',
    title: 'Lock gate interface was slow',
    summary: 'Requests took seconds because a report without an index ran every minute.',
    causes: ['A report scanned the whole passage table every minute; it was not a read-only file system this time.'],
  }),
]
