import { expect, test } from 'vitest'
import { parseIncident } from '../../src/parse/parse-incident.ts'

function itemOf(line: string, heading = '## Action items'): object | undefined {
  return parseIncident(`# Lease lost\n\n${heading}\n\n${line}\n`).incident.actionItems[0]
}

const table = (cell: string, columns = 'Action | Where', more = 'board'): string =>
  `| ${columns} |\n|---|---|\n| ${cell} | ${more} |`

test.each([
  ['- Renew the lease earlier (done in #482)', 'Renew the lease earlier', 'done'],
  ['- Renew the lease earlier (merged by ines)', 'Renew the lease earlier', 'done'],
  ['- Renew the lease earlier (planned for May)', 'Renew the lease earlier', 'open'],
  ['- Renew the lease earlier (open, see #7) (owner: ines)', 'Renew the lease earlier', 'open'],
  ['- Renew the lease earlier (owner: ines) (WIP)', 'Renew the lease earlier', 'in-progress'],
  ['- Move the lease (no downtime)', 'Move the lease (no downtime)', null],
  ['- Move the lease (new cluster only)', 'Move the lease (new cluster only)', null],
  ['- [New Relic] watch the lease', '[New Relic] watch the lease', null],
  [table('Renew the lease earlier (DONE)'), 'Renew the lease earlier', 'done'],
  [table('✅ Renew the lease earlier'), 'Renew the lease earlier', 'done'],
  [table('Move the lease (no downtime)'), 'Move the lease (no downtime)', null],
  [table('Renew the lease (done)', 'Action | Status', 'Open'), 'Renew the lease', 'open'],
  [table('Renew the lease (done)', 'Action | Status', ''), 'Renew the lease', 'done'],
])('%s', (line, text, status) => {
  expect(itemOf(line)).toMatchObject({ text, status })
})

test.each([
  ['- ロックの監視を追加する（完了）', 'done'],
  ['- 古い設定を消す（不要なレコードの整理）', null],
])('%s', (line, status) => {
  expect(itemOf(`${line}\n`, '障害の対応をした。\n\n## アクションアイテム')).toMatchObject({ status })
})

test.each([
  ['### Completed', '- Renew the lease earlier (in progress)', 'in-progress'],
  ['### Completed', '- Renew the lease earlier', 'done'],
  ['### Completed', '- [ ] Renew the lease earlier', 'open'],
  ['### Open', '- [x] Renew the lease earlier (open)', 'done'],
])('under "%s" the item "%s" is %s', (heading, line, status) => {
  expect(itemOf(line, `## Action items\n\n${heading}`)).toMatchObject({ text: 'Renew the lease earlier', status })
})

test('takes names and days of a cell only from a bracket at its end, and where no column is there for them', () => {
  expect(itemOf(table('Ask @ole for a longer lease'))).toMatchObject({
    text: 'Ask @ole for a longer lease',
    owner: null,
  })
  expect(itemOf(table('Renew the lease (owner: ines, due 2026-05-01)'))).toMatchObject({
    text: 'Renew the lease',
    owner: 'ines',
    due: '2026-05-01',
  })
  expect(itemOf(table('Renew the lease (owner: ines)', 'Action | Owner', 'ole'))).toMatchObject({
    text: 'Renew the lease (owner: ines)',
    owner: 'ole',
  })
})
