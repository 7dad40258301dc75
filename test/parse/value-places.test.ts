import { expect, test } from 'vitest'
import { parseIncident } from '../../src/parse/parse-incident.ts'

test('a day and a clock in neighbouring cells are one place; apart, the first of them is', () => {
  const rows = (header: string, row: string): string =>
    `# Gate\n\n## Timeline\n\n| ${header} |\n|---|---|---|\n| ${row} |\n`
  const beside = parseIncident(rows('Date | Time | Event', '2026-03-04 | 09:10 | Gate stuck'))
  expect(beside.incident.timeline[0]?.time.start).toBe('2026-03-04T09:10')
  expect(beside.places.text(['timeline', 0, 'time'])).toBe('2026-03-04 | 09:10')
  const apart = parseIncident(rows('Date | Event | Time', '2026-03-04 | Gate stuck | 09:10'))
  expect(apart.places.text(['timeline', 0, 'time'])).toBe('2026-03-04')
})

test('the place of an author leaves out the at sign', () => {
  const parsed = parseIncident('# Gate\n\n**Authors:** @ines, Ole\n')
  expect(parsed.incident.authors).toEqual(['ines', 'Ole'])
  expect([0, 1].map((i) => parsed.places.text(['authors', i]))).toEqual(['ines', 'Ole'])
})

test('a section of subsections says their headings between their words, as its place does', () => {
  const parsed = parseIncident('# Gate\n\n## Resolution\n\n### First\n\nOiled.\n\n### Then\n\n```\ntry gate\n```\n')
  expect(parsed.incident.resolution?.text).toBe('Oiled. Then try gate')
  expect(parsed.places.text(['resolution'])).toBe('Oiled.\n\n### Then\n\n```\ntry gate\n```')
})

test('the day of a sentence leaves out its stop', () => {
  const { incident } = parseIncident(
    '# Gate\n\n## Action items\n\n- Oil it. Owner: Bram. Due: 20.03.2026.\n- Paint it. Owner: Oda.\n',
  )
  expect(incident.actionItems.map(({ owner, dueText }) => [owner, dueText])).toEqual([
    ['Bram', '20.03.2026'],
    ['Oda', null],
  ])
})

test('a cause is told in the order of the document, also where a label takes an item out of a list', () => {
  const parsed = parseIncident('# Response, Cause, Prevention\n\n### 1) Pump\n\n- **Root cause** - Sand\n- Rust\n')
  const [cause] = parsed.incident.rootCauses
  expect(cause?.text).toBe('Sand Rust')
  expect(parsed.places.text(['rootCauses', 0, 'text'])).toMatch(/^Sand\n- Rust$/)
})

test.each([
  [
    '検知と再発防止',
    '| 分類 | 対応内容 | 担当 |',
    '| 検知 | 空き容量の警告を追加する | 浅野 |',
    '空き容量の警告を追加する',
  ],
  [
    'Detection and prevention',
    '| Type | Action | Owner |',
    '| Detection | Alert on free space | Oda |',
    'Alert on free space',
  ],
])('a table of tasks under "%s" is no detection', (heading, header, row, text) => {
  const table = `${header}\n|---|---|---|\n${row}\n`
  const alone = parseIncident(`# Gate\n\n## ${heading}\n\n${table}`).incident
  expect(alone.detection).toBeNull()
  expect(alone.actionItems.map((item) => item.text)).toEqual([text])
  const told = parseIncident(`# Gate\n\n## ${heading}\n\nA guard saw it.\n\n${table}`).incident
  expect(told.detection?.text).toBe('A guard saw it.')
})

test('an event below its time ends where the next label of its paragraph begins', () => {
  const { places } = parseIncident('# Timeline\n\n### 10:15\n\nthe pump stops\n**Impact:** none\n')
  expect(places.text(['timeline', 0, 'event'])).toBe('the pump stops')
})

test('words in angle brackets that are no tag are what their author wrote', () => {
  const { incident } = parseIncident('# Incident: x\n\n## Impact\n\n\\<!-- all of it >\n')
  expect(incident.impact?.text).toBe('<!-- all of it >')
})

test('a summary with a label before its other items is placed from the first of them to the last', () => {
  const { incident, places } = parseIncident('# Summary\n#### Summary\n- **Impact:** pump\n- [ ] pump\n')
  expect(incident.summary?.text).toBe('pump Impact: pump')
  expect(places.text(['summary'])).toBe('pump\n- [ ] pump')
})
