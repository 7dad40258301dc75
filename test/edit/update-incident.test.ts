import { expect, test } from 'vitest'
import { PostmortemError } from '../../src/diagnostic/postmortem-error.ts'
import type { Operation } from '../../src/edit/operation.ts'
import { updateIncident } from '../../src/edit/update-incident.ts'
import { parseIncident } from '../../src/parse/parse-incident.ts'

const table = `# Broker disk full

**Date:** 2026-03-04
**Severity:** SEV-3
**Status:** Monitoring

## Summary

The broker of \`orders\` ran out of disk.

## Timeline

All times in UTC.

| Time | Source | Event |
|------|--------|-------|
| **09:10** | alert | Disk of \`broker-0\` at 95% |
| **09:32** | | Volume grown to 40 GiB |

## Action Items

| # | Action | Owner | Status |
|---|--------|-------|--------|
| 1 | Alert at 80% | @maren | ✅ Done |
| 2 | Grow the volumes by hand no more | @tiago | ⏳ In progress |
| 3 | Write the runbook | | Open |

## Lessons Learned

- Disks fill at night.
`

const bullets = `# Queue stuck

Date: 2026-05-06
Severity: high

## Timeline

- 10:05 — Queue grows
- 10:20 — Consumer restarted

## Follow-ups

- Limit the batch size (DONE)
- Page on queue age
- [Drain tool](https://git.example/tool) for the queue
`

const tasks = `# Cache flush

## Action items

- [ ] Warm the cache after a deploy (owner: edge)
- [x] Document the flush
`

const bare =
  '# Lost lease\n\n## Action items\n\n| Action | Where |\n|---|---|\n| Renew the lease earlier | [board](https://b.example/7) |\n| Page the holder | |\n'

function replace(source: string, path: string, value: unknown): string {
  return updateIncident(source, [{ op: 'replace', path, value }])
}

/** The lines that are gone and those that came. */
function changedLines(before: string, after: string): { gone: string[]; come: string[] } {
  const [a, b] = [before.split('\n'), after.split('\n')]
  return { gone: a.filter((line) => !b.includes(line)), come: b.filter((line) => !a.includes(line)) }
}

function failureOf(run: () => unknown): PostmortemError {
  try {
    run()
  } catch (error) {
    if (error instanceof PostmortemError) return error
    throw error
  }
  throw new Error('Nothing was thrown.')
}

test('an empty patch and a value that is already there change no byte', () => {
  expect(updateIncident(table, [])).toBe(table)
  expect(replace(table, '/actionItems/0/status', 'done')).toBe(table)
  expect(replace(table, '/severity', parseIncident(table).incident.severity)).toBe(table)
})

test.each<[string, string, string, unknown, string, string]>([
  [
    'takes the cell of a neighbour',
    table,
    '/actionItems/1/status',
    'done',
    '| 2 | Grow the volumes by hand no more | @tiago | ⏳ In progress |',
    '| 2 | Grow the volumes by hand no more | @tiago | ✅ Done |',
  ],
  [
    'takes the form of the old cell',
    table,
    '/actionItems/0/status',
    'dropped',
    '| 1 | Alert at 80% | @maren | ✅ Done |',
    '| 1 | Alert at 80% | @maren | ❌ Dropped |',
  ],
  [
    'fills an empty owner cell',
    table,
    '/actionItems/2/owner',
    'maren',
    '| 3 | Write the runbook | | Open |',
    '| 3 | Write the runbook | maren | Open |',
  ],
  [
    'keeps the @ of an owner',
    table,
    '/actionItems/0/owner',
    'ines',
    '| 1 | Alert at 80% | @maren | ✅ Done |',
    '| 1 | Alert at 80% | @ines | ✅ Done |',
  ],
  [
    'writes the level in the scale of the document',
    table,
    '/severity/level',
    'high',
    '**Severity:** SEV-3',
    '**Severity:** SEV-2',
  ],
  ['writes a level as a word', bullets, '/severity/level', 'low', 'Severity: high', 'Severity: low'],
  [
    'writes the words of a severity',
    table,
    '/severity/text',
    'SEV-1 (orders lost)',
    '**Severity:** SEV-3',
    '**Severity:** SEV-1 (orders lost)',
  ],
  ['writes a state', table, '/status/state', 'resolved', '**Status:** Monitoring', '**Status:** Resolved'],
  ['writes a title', table, '/title', 'Broker disk full again', '# Broker disk full', '# Broker disk full again'],
  ['writes a date', bullets, '/date', '2026-05-07', 'Date: 2026-05-06', 'Date: 2026-05-07'],
  [
    'keeps the code span of a sentence',
    table,
    '/summary/text',
    'The broker of orders ran out of disk twice.',
    'The broker of `orders` ran out of disk.',
    'The broker of `orders` ran out of disk twice.',
  ],
  [
    'keeps the code span of an event',
    table,
    '/timeline/0/event/text',
    'Disk of broker-0 at 98%',
    '| **09:10** | alert | Disk of `broker-0` at 95% |',
    '| **09:10** | alert | Disk of `broker-0` at 98% |',
  ],
  [
    'moves a row in time',
    bullets,
    '/timeline/1/time/start',
    '2026-05-06T10:25',
    '- 10:20 — Consumer restarted',
    '- 10:25 — Consumer restarted',
  ],
  [
    'keeps the case of a suffix',
    bullets,
    '/actionItems/0/status',
    'open',
    '- Limit the batch size (DONE)',
    '- Limit the batch size (OPEN)',
  ],
  [
    'marks a bare bullet like its neighbours',
    bullets,
    '/actionItems/1/status',
    'done',
    '- Page on queue age',
    '- Page on queue age (DONE)',
  ],
  [
    'takes a mark away',
    bullets,
    '/actionItems/0/status',
    null,
    '- Limit the batch size (DONE)',
    '- Limit the batch size',
  ],
  [
    'names an owner in brackets',
    bullets,
    '/actionItems/1/owner',
    'platform',
    '- Page on queue age',
    '- Page on queue age (owner: platform)',
  ],
  [
    'ticks a box',
    tasks,
    '/actionItems/0/status',
    'done',
    '- [ ] Warm the cache after a deploy (owner: edge)',
    '- [x] Warm the cache after a deploy (owner: edge)',
  ],
  ['clears a box', tasks, '/actionItems/1/status', 'open', '- [x] Document the flush', '- [ ] Document the flush'],
  [
    'says in words what a box cannot',
    tasks,
    '/actionItems/0/status',
    'in-progress',
    '- [ ] Warm the cache after a deploy (owner: edge)',
    '- [ ] Warm the cache after a deploy (owner: edge) (in progress)',
  ],
  [
    'writes a lesson',
    table,
    '/lessons/0',
    'Disks fill on weekends.',
    '- Disks fill at night.',
    '- Disks fill on weekends.',
  ],
])('%s', (_, source, path, value, before, after) => {
  const next = replace(source, path, value)
  expect(changedLines(source, next)).toEqual({ gone: [before], come: [after] })
})

test('adds a timeline row with the columns, marks and zone of its neighbours', () => {
  const next = updateIncident(table, [
    { op: 'add', path: '/timeline/-', value: { time: { start: '2026-03-04T10:02Z' }, event: { text: 'a | b back' } } },
  ])
  expect(changedLines(table, next)).toEqual({ gone: [], come: ['| **10:02** | | a \\| b back |'] })
  expect(parseIncident(next).incident.timeline[2]?.time.start).toBe('2026-03-04T10:02Z')
})

test('writes a moment on the clock of the neighbours', () => {
  const next = updateIncident(table, [
    { op: 'add', path: '/timeline/1', value: { time: { start: '2026-03-04T10:20+01:00' }, event: 'Paged' } },
  ])
  expect(changedLines(table, next).come).toEqual(['| **09:20** | | Paged |'])
  expect(parseIncident(next).incident.timeline.map(({ event }) => event.text)[1]).toBe('Paged')
})

test('adds a bullet to a timeline of bullets, on another day with its day', () => {
  const entry = { time: { start: '2026-05-07T08:00' }, event: { text: 'Queue empty' } }
  const next = updateIncident(bullets, [{ op: 'add', path: '/timeline/-', value: entry }])
  expect(parseIncident(next).incident.timeline[2]?.time.start).toBe('2026-05-07T08:00')
  expect(changedLines(bullets, next).come).toHaveLength(1)
})

test('a new row is as sure as it was said to be, and has no end that nobody gave', () => {
  const source = '# Lag\n\nDate: 2026-05-06\n\n## Timeline\n\n- ~10:05: Lag seen\n- ~10:20–10:40: Lag grows\n'
  const add = (approximate?: boolean): string => {
    const value = {
      time: { start: '2026-05-06T11:00', ...(approximate && { approximate }) },
      event: { text: 'Lag gone' },
    }
    return changedLines(source, updateIncident(source, [{ op: 'add', path: '/timeline/-', value }])).come.join()
  }
  expect(add()).toBe('- 11:00: Lag gone')
  expect(add(true)).toBe('- ~11:00: Lag gone')
})

test('marks before the words where a bracket behind them would be read as something else', () => {
  const source =
    '# Lag\n\n## Action items\n\n- [ ] Drop old readings — owner: Cy\n- Log the events of:\n\n  ```sh\n  tail x\n  ```\n'
  const next = updateIncident(source, [
    { op: 'replace', path: '/actionItems/0/status', value: 'in-progress' },
    { op: 'replace', path: '/actionItems/1/status', value: 'done' },
  ])
  expect(changedLines(source, next).come).toEqual([
    '- [ ] (in progress) Drop old readings — owner: Cy',
    '- (done) Log the events of:',
  ])
})

test('adds action items in the form of each document', () => {
  const value = { text: 'Try the restore', owner: 'tiago', status: 'open' }
  const add = (source: string): string[] =>
    changedLines(source, updateIncident(source, [{ op: 'add', path: '/actionItems/-', value }])).come
  expect(add(table)).toEqual(['| 4 | Try the restore | tiago | Open |'])
  expect(add(bullets)).toEqual(['- Try the restore (owner: tiago) (open)'])
  expect(add(tasks)).toEqual(['- [ ] Try the restore (owner: tiago)'])
})

test.each<[string, string, string, string[]]>([
  [
    'a row says in its words what has no column',
    bare,
    'Try the restore',
    ['| [P2] Try the restore (owner: tiago, due 2026-05-01) (open) | |'],
  ],
  [
    'a heading has the next number',
    '# Lost lease\n\n## Action items\n\n### 1) Renew the lease `@ines`\n\nIt ran out.\n\n### 2) Page the holder\n\nNobody knew.\n\n## Lessons\n\n- Leases end.\n',
    'Try the restore',
    ['### 3) [P2] Try the restore (owner: tiago, due 2026-05-01) (open)'],
  ],
  [
    'a paragraph is one of its own',
    '# Lost lease\n\n## Action items\n\nThe lease will be renewed a day earlier.\n\nThe holder will be paged before it ends.\n',
    'The restore will be tried every month.',
    ['[P2] The restore will be tried every month. (owner: tiago, due 2026-05-01) (open)'],
  ],
])('adds an action item with all its marks: %s', (_, source, text, come) => {
  const value = { text, owner: 'tiago', status: 'open', priority: 'p2', due: '2026-05-01' }
  const next = updateIncident(source, [{ op: 'add', path: '/actionItems/-', value }])
  expect(changedLines(source, next)).toEqual({ gone: [], come })
  const { actionItems } = parseIncident(next).incident
  expect(actionItems.at(-1)).toMatchObject(value)
  expect(actionItems.slice(0, -1)).toEqual(parseIncident(source).incident.actionItems)
})

test('names the marks that a new item has no room for, and the line', () => {
  const failure = failureOf(() =>
    updateIncident(bare, [{ op: 'add', path: '/actionItems/-', value: { text: 'Try the restore', id: 'A7' } }]),
  )
  expect(failure.message).toBe('The form of this document (line 8) has no room for actionItems[2].id.')
  expect(failure.hint).toBe('Leave it out, or make room for it at line 8 first.')
})

test('takes an entry out with its line', () => {
  const next = updateIncident(table, [{ op: 'remove', path: '/actionItems/1' }])
  expect(changedLines(table, next)).toEqual({
    gone: ['| 2 | Grow the volumes by hand no more | @tiago | ⏳ In progress |'],
    come: [],
  })
})

test('keeps a byte order mark and carriage returns', () => {
  const source = `\uFEFF${table.replaceAll('\n', '\r\n')}`
  const next = updateIncident(source, [
    { op: 'replace', path: '/actionItems/1/status', value: 'done' },
    { op: 'add', path: '/timeline/-', value: { time: { text: '10:02' }, event: 'Over' } },
  ])
  expect(next.startsWith('\uFEFF# Broker')).toBe(true)
  expect(next.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  expect(next.replaceAll('\r\n', '\n')).toContain('| 2 | Grow the volumes by hand no more | @tiago | ✅ Done |\n')
})

test('changes front matter in its own quotes', () => {
  const source =
    '---\nseverity: "SEV3" # first guess\nauthors: [ines, tiago]\ndate: 2026-01-02\n---\n\n# Node lost\n\nText.\n'
  const next = updateIncident(source, [
    { op: 'replace', path: '/severity/text', value: 'SEV1' },
    { op: 'replace', path: '/date', value: '2026-01-03' },
    { op: 'replace', path: '/authors/1', value: 'maren' },
    { op: 'add', path: '/authors/-', value: 'ole' },
  ])
  expect(next).toBe(
    '---\nseverity: "SEV1" # first guess\nauthors: [ines, maren, ole]\ndate: 2026-01-03\n---\n\n# Node lost\n\nText.\n',
  )
})

test('changes TOML front matter', () => {
  const source = '+++\nseverity = "high"\ndate = 2026-01-02\n+++\n\n# Node lost\n'
  expect(replace(source, '/severity/level', 'low')).toBe(source.replace('"high"', '"low"'))
  expect(replace(source, '/date', '2026-01-09')).toBe(source.replace('01-02', '01-09'))
})

test.each([
  [
    'fr',
    '## Actions\n\n| Action | Responsable | Statut |\n|---|---|---|\n| Ajouter une alerte sur le disque | maren | À faire |\n',
    'Fait',
  ],
  [
    'ja',
    '## アクションアイテム\n\n| 対応 | 担当 | 状況 |\n|---|---|---|\n| ディスクの監視を追加する | maren | 未着手 |\n',
    '完了',
  ],
  ['nb', '## Tiltak\n\n- Legg til varsling på full disk i klyngen\n', 'utført'],
  ['de', '## Maßnahmen\n\n- Alarm für volle Platten im Cluster einrichten\n', 'erledigt'],
])('says a status in the language of the document (%s)', (tag, section, word) => {
  const intro = {
    fr: 'Le disque de la base était plein et les requêtes ont échoué pendant une heure.',
    ja: 'データベースのディスクが満杯になり、リクエストが失敗しました。',
    nb: 'Disken til databasen ble full, og det var ikke mulig å lagre noe på en time.',
    de: 'Die Platte der Datenbank war voll und die Anfragen wurden nicht mehr beantwortet.',
  }[tag]
  const source = `# 2026-02-01\n\n${intro}\n\n${section}`
  const next = replace(source, '/actionItems/0/status', 'done')
  expect(parseIncident(next).incident.actionItems[0]?.status).toBe('done')
  expect(changedLines(source, next).come.join()).toContain(word)
})

test('refuses what the form of the document cannot hold, and says where and what to do', () => {
  const source = '# Lost lease\n\n## Action items\n\n### Completed\n\n- Renew the lease earlier\n'
  const failure = failureOf(() => replace(source, '/actionItems/0/status', null))
  expect(failure.code).toBe('USAGE')
  expect(failure.message).toContain('actionItems[0].status')
  expect(failure.message).toContain('line 7')
  expect(failure.hint).toBe(
    'Its status comes from the heading or line above line 7: move the item, or change that heading.',
  )
})

test.each<[string, unknown, string]>([
  ['status', 'done', '| Renew the lease earlier (done) | [board](https://b.example/7) |'],
  ['owner', 'ines', '| Renew the lease earlier (owner: ines) | [board](https://b.example/7) |'],
  ['dueText', '2026-05-01', '| Renew the lease earlier (due 2026-05-01) | [board](https://b.example/7) |'],
  ['priority', 'p1', '| [P1] Renew the lease earlier | [board](https://b.example/7) |'],
])('marks an item in its own cell where its table has no column for the %s', (key, value, line) => {
  const next = replace(bare, `/actionItems/0/${key}`, value)
  expect(changedLines(bare, next).come).toEqual([line])
  const { actionItems } = parseIncident(next).incident
  expect(actionItems[0]).toMatchObject({ text: 'Renew the lease earlier', [key]: value })
  expect(actionItems[1]).toEqual(parseIncident(bare).incident.actionItems[1])
  expect(replace(next, `/actionItems/0/${key}`, null)).toBe(bare)
})

test('writes several marks into one cell, and each can be changed again', () => {
  let next = bare
  for (const [key, value] of Object.entries({ owner: 'ines', status: 'open', priority: 'p2', dueText: '2026-05-01' }))
    next = replace(next, `/actionItems/1/${key}`, value)
  next = replace(next, '/actionItems/1/status', 'done')
  expect(parseIncident(next).incident.actionItems[1]).toMatchObject({
    text: 'Page the holder',
    owner: 'ines',
    status: 'done',
    priority: 'p2',
    due: '2026-05-01',
  })
})

test('a mark at an item overrules the heading above it', () => {
  const source = '# Lost lease\n\n## Action items\n\n### Completed\n\n- Renew the lease earlier\n- Page the holder\n'
  const next = replace(source, '/actionItems/1/status', 'open')
  expect(changedLines(source, next).come).toEqual(['- Page the holder (open)'])
  expect(parseIncident(next).incident.actionItems.map(({ text, status }) => [text, status])).toEqual([
    ['Renew the lease earlier', 'done'],
    ['Page the holder', 'open'],
  ])
})

test('a link in the column of the status stays behind the word', () => {
  const source =
    '# Lost lease\n\n## Action items\n\n| Action | Status |\n|---|---|\n| Renew the lease | **DONE** |\n| Page the holder | <https://b.example/8> |\n'
  const next = replace(source, '/actionItems/1/status', 'in-progress')
  expect(changedLines(source, next).come).toEqual(['| Page the holder | IN PROGRESS <https://b.example/8> |'])
})

test('refuses values that would be read otherwise', () => {
  expect(failureOf(() => replace(table, '/severity/text', 'None')).code).toBe('USAGE')
  expect(failureOf(() => replace(table, '/severity', { level: 'low', text: 'SEV-1' })).message).toContain('contradict')
  expect(failureOf(() => replace(table, '/window/start', '2026-01-01')).code).toBe('USAGE')
})

test('writes words that look like Markdown as words', () => {
  const next = replace(table, '/actionItems/2/text', 'Read [this](https://evil.example) **now** | later')
  const { actionItems } = parseIncident(next).incident
  expect(actionItems[2]).toMatchObject({ text: 'Read [this](https://evil.example) **now** | later', status: 'open' })
  expect(actionItems[2]?.links).not.toContain('https://evil.example)')
})

const two = `# Two of one week

Read at the review.

## Gate stuck

### Summary

The gate did not close.

### Timeline

- 2026-02-03 10:15 — Gate stays open

### Action items

- [ ] Grease the hinge

## Camera dark

### Summary

The camera lost its lease.

### Timeline

- 2026-02-05 07:00 — Picture is gone

### Action items

- [ ] Renew the lease

## Glossary

Gate: the one of the lock.
`

test('changes the incident of a file that the id names, and the first where none is named', () => {
  const options = { path: 'incidents/week-6.md', id: 'week-6#camera-dark' }
  const patch: Operation[] = [
    { op: 'replace', path: '/actionItems/0/status', value: 'done' },
    { op: 'add', path: '/timeline/-', value: { time: { start: '2026-02-05T07:30' }, event: 'Lease renewed' } },
    { op: 'replace', path: '/title', value: 'Camera without a lease' },
    { op: 'replace', path: '/summary/text', value: 'The camera lost its lease at night.' },
  ]
  expect(changedLines(two, updateIncident(two, patch, options))).toEqual({
    gone: ['## Camera dark', 'The camera lost its lease.', '- [ ] Renew the lease'],
    come: [
      '## Camera without a lease',
      'The camera lost its lease at night.',
      '- 2026-02-05 07:30 — Lease renewed',
      '- [x] Renew the lease',
    ],
  })
  expect(changedLines(two, updateIncident(two, patch.slice(0, 1), { path: options.path })).come).toEqual([
    '- [x] Grease the hinge',
  ])
})

test('says which incidents a file tells where the id is of none', () => {
  const failure = failureOf(() => updateIncident(two, [{ op: 'test', path: '/title', value: 'x' }], { id: 'gone' }))
  expect(failure.message).toBe('The file has no incident "gone".')
  expect(failure.hint).toBe('The incidents of this file are 2026-02-03-gate-stuck, 2026-02-05-camera-dark.')
  const twins = two.replace('Camera dark', 'Gate stuck')
  const twice = failureOf(() =>
    updateIncident(twins, [{ op: 'test', path: '/title', value: 'x' }], { path: 'week.md', id: 'week#gate-stuck' }),
  )
  expect(twice.message).toBe('Two incidents of the file have the id "week#gate-stuck".')
})

test('a test that fails stops the patch', () => {
  const patch: Operation[] = [
    { op: 'test', path: '/actionItems/2/status', value: 'done' },
    { op: 'replace', path: '/title', value: 'x' },
  ]
  expect(failureOf(() => updateIncident(table, patch)).message).toContain('has "open", not "done"')
  expect(updateIncident(table, [{ op: 'test', path: '/title', value: 'Broker disk full' }])).toBe(table)
})

test.each([
  [{ op: 'move', from: '/title', path: '/date' }, 'The operation "move" is not supported.'],
  [{ op: 'replace', path: 'title', value: 'x' }, 'The path "title" is not a JSON Pointer.'],
  [{ op: 'replace', path: '/actionItems/7/status', value: 'done' }, 'The list has 3 entries.'],
  [{ op: 'replace', path: '/nothing', value: 'x' }, 'The record has nothing at "/nothing".'],
  [{ op: 'add', path: '/timeline/-', value: { event: 'x' } }, 'A timeline row needs a time and an event.'],
])('says what is wrong with an operation', (operation, message) => {
  expect(failureOf(() => updateIncident(table, [operation as Operation])).message).toContain(message)
})
