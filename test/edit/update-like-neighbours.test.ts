import { expect, test } from 'vitest'
import { updateIncident } from '../../src/edit/update-incident.ts'
import { parseIncident } from '../../src/parse/parse-incident.ts'
import { extendVocabulary } from '../../src/vocabulary/extend-vocabulary.ts'
import { builtinVocabulary } from '../../src/vocabulary/vocabulary.ts'

const list = (...items: string[]): string => `# Gate stuck\n\n## Action items\n\n${items.join('\n')}\n`

function set(source: string, at: number, key: string, value: string): string {
  const next = updateIncident(source, [{ op: 'replace', path: `/actionItems/${at}/${key}`, value }])
  const [before, after] = [source.split('\n'), next.split('\n')]
  expect(after).toHaveLength(before.length)
  expect(after.filter((line, i) => line !== before[i])).toHaveLength(1)
  return after[4 + at] ?? ''
}

const labelled = list(
  '1. Oil the hinge. **Owner:** Bram. **Due:** 2026-03-20. **Status:** done',
  '2. Paint the rail. **Owner:** Yusra',
)
const dashed = list('- Oil the hinge — Oda — 2026-03-20', '- Paint the rail — Kaja — 2026-04-02')
const sentence = list('- Oil the hinge. Owner: Bram. Due: 20/03/2026.', '- Paint the rail. Priority: high.')

test.each<[string, string, number, string, string, string]>([
  [
    'a label behind labels',
    labelled,
    1,
    'due',
    '2026-05-01',
    '2. Paint the rail. **Owner:** Yusra. **Due:** 2026-05-01',
  ],
  ['a name between dashes', dashed, 0, 'owner', 'Mara', '- Oil the hinge — Mara — 2026-03-20'],
  ['a login between dashes', dashed, 0, 'owner', 'mara', '- Oil the hinge — @mara — 2026-03-20'],
  ['a priority in a sentence', sentence, 1, 'priority', 'p2', '- Paint the rail. Priority: p2.'],
  [
    'a day in a sentence, with its stop',
    sentence,
    0,
    'due',
    '2026-05-01',
    '- Oil the hinge. Owner: Bram. Due: 2026-05-01.',
  ],
  ['a further sentence', sentence, 1, 'due', '2026-05-01', '- Paint the rail. Priority: high. Due: 2026-05-01'],
])('%s', (_, source, at, key, value, line) => {
  expect(set(source, at, key, value)).toBe(line)
})

test('lines behind marks that Markdown does not know are a list to add to', () => {
  const source = '# ゲート停止\n\n## 今後の対応\n\n・蝶番に油をさす　担当: 浅野\n・手すりを塗る　担当: 久保\n'
  const value = { text: '予備を買う', owner: 'Mara' }
  const next = updateIncident(source, [{ op: 'add', path: '/actionItems/-', value }])
  expect(next.startsWith(source)).toBe(true)
  expect(next.slice(source.length)).toMatch(/^・予備を買う.*\n$/)
  expect(parseIncident(next).incident.actionItems.at(-1)).toMatchObject(value)
})

test('a numbered mark counts on, and a line goes out with its mark', () => {
  const source = '# ゲート停止\n\n## 今後の対応\n\n① 蝶番に油をさす\n② 手すりを塗る\n'
  const next = updateIncident(source, [{ op: 'add', path: '/actionItems/-', value: { text: '予備を買う' } }])
  expect(next).toBe(`${source}③ 予備を買う\n`)
  expect(updateIncident(next, [{ op: 'remove', path: '/actionItems/2' }])).toBe(source)
})

test('a new row of a table that is the resolution too keeps all that the section said', () => {
  const rows =
    '| Time | Event |\n|---|---|\n| 2026-03-03 13:14 UTC | Gate stuck |\n| 2026-03-03 15:06 UTC | Hinge oiled |\n'
  const source = `# Gate stuck\n\n## How we responded\n\n${rows}`
  const before = parseIncident(source).incident
  expect(before.resolution?.text).toContain('Hinge oiled')
  const value = { time: { start: '2026-03-03T15:07Z' }, event: { text: 'Gate tried' } }
  const next = updateIncident(source, [{ op: 'add', path: '/timeline/-', value }])
  expect(next).toBe(`${source}| 2026-03-03 15:07 UTC | Gate tried |\n`)
  expect(parseIncident(next).incident.resolution?.text?.startsWith(before.resolution?.text ?? '-')).toBe(true)
})

test("a team's word for a state comes before that of the language, and the language's before English", () => {
  const vocabulary = extendVocabulary(builtinVocabulary(), { actionStatuses: { dropped: ['overboard'] } })
  const source = list('- Den Zaun streichen und das Tor ölen (offen)').replace('Action items', 'Maßnahmen')
  const write = (value: string): string =>
    updateIncident(source, [{ op: 'replace', path: '/actionItems/0/status', value }], { vocabulary })
  expect(write('dropped')).toContain('(overboard)')
  expect(write('done')).toContain('(erledigt)')
})
