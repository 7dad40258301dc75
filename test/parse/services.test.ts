import { describe, expect, test } from 'vitest'
import { parseIncident } from '../../src/parse/parse-incident.ts'

const namesOf = (markdown: string) =>
  parseIncident(markdown).incident.affectedServices.map(({ name, qualifier, impact }) =>
    [name, qualifier ?? '', impact ?? ''].join('|'),
  )

describe('the services behind a label', () => {
  const label = (value: string) =>
    namesOf(`# A\n\n| **Services affected** | ${value} |\n|---|---|\n| **Status** | ok |\n`)

  test.each([
    ['mail, calendar and the wiki', ['mail||', 'calendar||', 'wiki||']],
    ['mail (web), plus `calendar-sync`, etc.', ['mail|web|', 'calendar-sync||']],
    ['All services on harbour: mail, calendar and ~20 others', ['mail||', 'calendar||']],
    [
      '`mail` (down; restart loop) primary; `calendar` (slow to open)',
      ['mail||down; restart loop', 'calendar||slow to open'],
    ],
    ['mail, and as a side effect: calendar', ['mail||', 'calendar||']],
    ['All `harbour` services — every name failed to resolve', ['All harbour services||']],
    ['All jobs with the old token — backup, `rotate.sh`, and report', ['backup||', 'rotate.sh||', 'report||']],
    ['`mail` (down). `calendar`, `wiki` unaffected — checked twice.', ['mail||down']],
    ['mail. All other systems were never affected, but alerting, paging and search were blind.', ['mail||']],
    ['Most of the estate: 28/31 systems showed errors; most recovered by themselves', []],
    ['24 services with blocked deploys', []],
    ['None', []],
    ['`deploy/lib/run.sh` — its readiness check, the retry and the log', []],
    ['mail — no user-facing impact', ['mail||']],
  ])('%s', (value, names) => expect(label(value)).toEqual(names))

  test('each name has its place', () => {
    const { places } = parseIncident('# A\n\n**Affected services:** mail, plus `calendar` (slow to open)\n')
    expect(places.text(['affectedServices', 1, 'name'])).toBe('`calendar`')
    expect(places.text(['affectedServices', 1, 'impact'])).toBe('slow to open')
  })
})

describe('where services stand', () => {
  test.each([
    [
      'a list under its heading',
      '## Affected systems\n\n- mail\n- calendar: unaffected\n- wiki - read only\n',
      ['mail||', 'wiki||read only'],
    ],
    [
      'a list below a sentence',
      '## Impact\n\nThe following services were affected:\n\n- mail\n- wiki\n',
      ['mail||', 'wiki||'],
    ],
    ['a label in the impact', '## Impact\n\nServices unavailable: mail, wiki\n', ['mail||', 'wiki||']],
    ['a table of the impact', '## Impact\n\n| Service | Impact |\n|---|---|\n| mail | down |\n', ['mail||down']],
    ['a nested list', '- **Impact**:\n  - Systems affected:\n    - mail\n    - wiki\n', ['mail||', 'wiki||']],
    ['a table of figures', '## Impact\n\n| Metric | Value |\n|---|---|\n| requests | 12 |\n', []],
    ['a reason', '## Analysis\n\n### Factor 4: DNS ran on the affected host\n\n- Every name was gone\n', []],
    ['a word of prose', '## Impact\n\nSystem: it was slow\n', []],
    ['German', '## Auswirkung\n\n- Betroffene Anwendungen: Post und Kalender, Wiki nicht betroffen\n', []],
    ['French', '**Applications touchées :** courrier et agenda\n', ['courrier||', 'agenda||']],
    ['Italian', '**Sistemi colpiti:** posta, nonché agenda\n', ['posta||', 'agenda||']],
    ['Japanese', '**影響サービス:** 郵便、暦など\n', ['郵便||', '暦||']],
  ])('%s', (_, markdown, names) => expect(namesOf(`# A\n\n${markdown}`)).toEqual(names))
})
