import { describe, expect, test } from 'vitest'
import { parseIncident } from '../../src/parse/parse-incident.ts'

const parse = (markdown: string) => parseIncident(markdown).incident

describe('action items', () => {
  const items = (body: string, heading = 'Action items') =>
    parse(`# Sync stalled\n\n**Date:** 2026-05-04\n\n## ${heading}\n\n${body}\n`).actionItems

  test('a box makes an item of a line over plain lines, and none over further boxes', () => {
    expect(items('- [ ] Cover by tests:\n  - an empty cart\n  - a full cart\n- [x] Write it down')).toMatchObject([
      { text: 'Cover by tests:', status: 'open' },
      { text: 'Write it down', status: 'done' },
    ])
    expect(items('- [ ] Monitoring:\n  - [x] Add a probe\n  - [ ] Add an alert')).toMatchObject([
      { text: 'Add a probe', status: 'done' },
      { text: 'Add an alert', status: 'open' },
    ])
    expect(items('- Monitoring:\n  - Add a probe\n  - Add an alert').map(({ text }) => text)).toEqual([
      'Add a probe',
      'Add an alert',
    ])
  })

  test('pictures by their names give a status as the pictures do', () => {
    expect(items('- :heavy_check_mark: Grow the volume\n- :construction: Rework the queue')).toMatchObject([
      { text: 'Grow the volume', status: 'done' },
      { text: 'Rework the queue', status: 'open' },
    ])
    expect(items('| Action | Status |\n|---|---|\n| Grow the volume | :hourglass: |')).toMatchObject([
      { text: 'Grow the volume', status: 'in-progress' },
    ])
  })

  test('a paragraph behind a status is an item without it', () => {
    expect(
      items(
        '**Erledigt:** Der Test läuft jede Nacht.\n\n**Offen:** Den Kernel auf beiden Knoten anheben.',
        'Maßnahmen',
      ),
    ).toMatchObject([
      { text: 'Der Test läuft jede Nacht.', status: 'done' },
      { text: 'Den Kernel auf beiden Knoten anheben.', status: 'open' },
    ])
    expect(items('**In progress:** Move the archive to the new bucket.')).toMatchObject([{ status: 'in-progress' }])
  })

  test('a mention behind an article is a role', () => {
    expect(items('- We made a @night-shift group for this\n- Ask for a second reviewer, @bo')).toMatchObject([
      { owner: null },
      { owner: 'bo' },
    ])
    expect(items('- On a créé un @secours dans le chat\n- Écrire la page (@ana)', 'Actions')).toMatchObject([
      { owner: null },
      { owner: 'ana' },
    ])
  })

  test('a header may state the day on which its column was filled', () => {
    expect(items('| Action | Status (2026-05-15) |\n|---|---|\n| Inventory | Done |')).toMatchObject([
      { status: 'done' },
    ])
    expect(items('| Maßnahme | Status am 15.05.2026 |\n|---|---|\n| Inventar | offen |', 'Maßnahmen')).toMatchObject([
      { status: 'open' },
    ])
  })

  test('a bar too many gives no owner', () => {
    expect(items('| Action | Owner |\n|---|---|\n| Run `a | b` daily | Ana |')).toMatchObject([{ owner: null }])
    expect(items('| Action | Owner |\n|---|---|\n| Run `a \\| b` daily | Ana |')).toMatchObject([{ owner: 'Ana' }])
  })

  test('ß and ss are one', () => {
    expect(items('1. Plan ändern', 'Langfristige Massnahmen')).toMatchObject([{ text: 'Plan ändern' }])
    expect(items('1. Lager tauschen', 'Vorbeugende Massnahmen')).toMatchObject([{ text: 'Lager tauschen' }])
  })
})

describe('timeline', () => {
  const entries = (body: string) =>
    parse(`# Sync stalled\n\n**Date:** 2026-05-04\n\n## Timeline\n\n${body}\n`).timeline.map(({ time, event }) => [
      time.start,
      event.text,
    ])

  test('what stands between two times is an event whose time is not known', () => {
    expect(entries('- 10:00 Alert\n- Looked at the queue\n- Asked the vendor\n- 10:20 Fixed')).toEqual([
      ['2026-05-04T10:00', 'Alert'],
      [null, 'Looked at the queue'],
      [null, 'Asked the vendor'],
      ['2026-05-04T10:20', 'Fixed'],
    ])
  })

  test('before the first time and behind the last stand no events', () => {
    expect(entries('- All times are local\n- 10:00 Alert\n- 10:20 Fixed\n- See the chat for more')).toEqual([
      ['2026-05-04T10:00', 'Alert'],
      ['2026-05-04T10:20', 'Fixed'],
    ])
  })

  test('a picture by its name is no separator', () => {
    expect(entries('- 10:00 - :fire: Alert\n- 10:20: fixed')).toEqual([
      ['2026-05-04T10:00', ':fire: Alert'],
      ['2026-05-04T10:20', 'fixed'],
    ])
  })
})

describe('causes', () => {
  const causes = (body: string) => parse(`# Belt stopped\n\n**Date:** 2026-05-04\n\n${body}\n`).rootCauses

  test('a heading that names its cause gives the title', () => {
    expect(causes('## Root cause: Worn bearing\n\nIt was seen on Monday.')).toMatchObject([
      { title: 'Worn bearing', text: 'It was seen on Monday.' },
    ])
    expect(
      causes('## Ursache 1: Lager verschlissen\n\nSichtbar.\n\n## Ursache 2: Schraube lose\n\nNur 9 Nm.'),
    ).toMatchObject([{ title: 'Lager verschlissen' }, { title: 'Schraube lose' }])
  })

  test('a heading that is no more than the name of the section gives none', () => {
    expect(causes('## Root cause\n\nThe bearing was worn.')).toMatchObject([{ title: null }])
    expect(causes('## Root cause analysis\n\nThe bearing was worn.')).toMatchObject([{ title: null }])
  })
})

describe('five whys', () => {
  const causes = (heading: string, body: string) =>
    parse(`# Belt stopped\n\n**Date:** 2026-05-04\n\n## ${heading}\n\n${body}\n`).rootCauses.map(({ text }) => text)

  test('are no causes, and a cause declared behind them is', () => {
    expect(causes('Root cause', '- **Why 1:** The belt stopped.\n- **Why 2:** The bearing broke.')).toEqual([])
    expect(
      causes(
        'Ursache',
        '1. **Warum 1**: Band stand.\n2. **Warum 2**: Lager brach.\n\nDas Lager war nie geprüft worden.',
      ),
    ).toEqual(['Das Lager war nie geprüft worden.'])
    expect(causes('根本原因', '| 問い | 答え |\n|---|---|\n| なぜ1 | 止まった |\n| なぜ2 | 壊れた |')).toEqual([])
  })

  test('one question is no chain', () => {
    expect(causes('Root cause', 'Why 1 of 3 belts: the bearing was worn.')).toEqual([
      'Why 1 of 3 belts: the bearing was worn.',
    ])
  })
})

test.each([
  ['Root cause', 'Why was it not detected'],
  ['Ursache', 'Warum wurde es nicht erkannt?'],
  ['Causa raíz', 'Por qué no se detectó'],
])('under "%s" stands the cause, and none under "%s"', (heading, question) => {
  const { rootCauses } = parse(`# Belt\n\n## ${heading}\n\nA.\n\n## ${question}\n\n- B.\n- C.\n`)
  expect(rootCauses.map(({ text }) => text)).toEqual(['A.'])
})

describe('titles', () => {
  test.each([
    ['# Postmortem INC-12 — Queue stalled', 'INC-12 — Queue stalled'],
    ['# Incident #482 queue stalled', '#482 queue stalled'],
    ['# Post-mortem OPS-2026-04: Queue stalled', 'OPS-2026-04: Queue stalled'],
    ['# Incident response takes too long', 'Incident response takes too long'],
  ])('%s', (heading, title) => {
    expect(parse(`${heading}\n\n**Date:** 2026-05-04\n`).title).toBe(title)
  })
})

describe('the day and the kin that a document names', () => {
  test('the day of the title comes before the day on which the stated duration began', () => {
    const { date } = parseIncident(
      '# The gauge was silent (2026-05-11)\n\n**Duration:** ~12h (2026-05-10 20:00 UTC → 2026-05-11 08:00 UTC)\n',
    ).incident
    expect(date).toBe('2026-05-11')
  })

  test('a document that is named in code is a related incident', () => {
    const { relatedIncidents } = parseIncident(
      '# The gauge was silent\n\n## Action items\n\n- [ ] Find out why it restarted (see `2026-04-17-gate-stuck.md`)\n- [ ] Read `notes.md`\n',
      { path: 'incidents/2026-05-11-gauge.md' },
    ).incident
    expect(relatedIncidents).toEqual(['2026-04-17-gate-stuck'])
  })
})

describe('the day by which an item is due', () => {
  const due = (table: string, day = '2026-12-20') =>
    parse(`# Gauge silent\n\n**Date:** ${day}\n\n## Action items\n\n${table}\n`).actionItems.map((item) => item.due)

  test('without its year it is the one nearest to the incident', () => {
    expect(
      due('| Action | Owner | Due |\n|---|---|---|\n| Warn of it | Kim | January 9 |\n| Oil it | Kim | 24 Dec |'),
    ).toEqual(['2027-01-09', '2026-12-24'])
  })

  test('a column of days called "Done" says by when', () => {
    expect(due('| Action | Owner | Done |\n|---|---|---|\n| Warn of it | Kim | 2027-01-09 |')).toEqual(['2027-01-09'])
    expect(
      parse(
        '# Mätaren var tyst\n\n**Datum:** 18.8.2026\n\n## Åtgärder\n\n| # | Åtgärd | Ansvarig | Klar |\n|---|---|---|---|\n| 1 | Larma om tappad session | Kim | 25.8 |\n',
      ).actionItems,
    ).toMatchObject([{ due: '2026-08-25', dueText: '25.8', status: null, owner: 'Kim' }])
  })
})
