import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { parseMarkdown } from '../../src/markdown/read/parse-markdown.ts'
import { reporters } from '../../src/report/reporters.ts'
import { analyzeRecords } from '../analyze/analyze-records.ts'
import { buildIncident, harbour } from '../analyze/incident-builder.ts'

const analysis = analyzeRecords(harbour)

test('the text report fits on a screen, and has what matters', () => {
  const text = reporters.text(analysis)
  expect(text.split('\n').length).toBeLessThanOrEqual(40)
  expect(text).toMatch(
    /^8 incidents, 2031-01-10 to 2031-08-30\n\nWhat the incidents are about\n {2}iSCSI: 3 of 8 incidents since 2031-01-10\n/,
  )
  expect(text).toContain('The same cause again')
  expect(text).toMatch(/: 3 incidents, the last 2031-07-07\s+\(\S+\)\n/)
  expect(text).toContain('no alert, or too late, in 2 of 3')
  expect(text).not.toMatch(/median|formula|95 %/)
})

test('in full it has the evidence of what recurs, each member with its line', () => {
  const text = reporters.text(analysis, { full: true })
  expect(text.indexOf('The same cause again\n')).toBeLessThan(text.indexOf('The same cause again, with its evidence'))
  expect(text).toContain('3 incidents, 2031-01-10 to 2031-07-07, 89 days from one to the next (median)')
  expect(text).toContain('2031-04-20 (100 days later) 2031-04-20-buoy-registry-readonly')
  expect(text).toContain('incidents/2031-07-07-weather-relay-readonly.md (rootCauses[0].text)')
  expect(text).toContain('[by hand]')
  expect(text).toContain('$ kubectl delete pod tide-archive-0')
  expect(text).toContain('raised again: Add an alert on read-only filesystems below kubelet pods')
  expect(text.indexOf('with its evidence')).toBeLessThan(text.indexOf('The same symptom'))
})

test('one pattern stands alone where it is asked for', () => {
  const [first, second] = analysis.patterns
  const text = reporters.text(analysis, { pattern: first?.id })
  expect(text.startsWith(`  ${first?.title}`) || text.startsWith(first?.title ?? '-')).toBe(true)
  expect(text).not.toContain(second?.title)
})

test('no line is wider than asked, words that are longer aside', () => {
  for (const line of reporters.text(analysis, { width: 70 }).split('\n')) {
    if (line.trim().includes(' ')) expect(line.length).toBeLessThanOrEqual(70 + 45)
  }
})

test('a promise is told once, with all that became of it', () => {
  const lines = reporters.text(analysis, { full: true }).split('\n')
  const promise = analysis.followThrough.find(({ verdict }) => verdict === 'repeated')?.promise
  const place = `${promise?.evidence.path} (${promise?.at})`
  expect(promise?.text).toMatch(/alert/)
  expect(lines.filter((line) => line.trim() === place)).toHaveLength(1)
  expect(lines[lines.findIndex((line) => line.trim() === place) + 1]).toMatch(/^ +raised again/)
})

test('a place stands unbroken on a line of its own', () => {
  const text = reporters.text(analysis, { width: 40, full: true })
  expect(text).toMatch(/^ +incidents\/2031-07-07-weather-relay-readonly\.md \(rootCauses\[0\]\.text\)$/m)
})

test('it says so when nothing recurs', () => {
  const quiet = analyzeRecords(harbour.slice(4, 6))
  expect(reporters.text(quiet)).toContain('Nothing recurs: no two of the 2 incidents surely share a cause.')
  expect(reporters.markdown(quiet)).toContain('Nothing recurs')
  expect(reporters.text(analyzeRecords([]))).toContain('Nothing to compare')
})

test('it says how many pairs await a judgement, and the command that shows them', () => {
  const pair = { incident: '2031-08-30-b', other: '2031-01-10-a' }
  const awaiting = { ...analysis, awaitingJudgement: [pair, pair] }
  expect(reporters.text(awaiting)).toContain(
    '\n  2 pairs of incidents may share a cause and await a judgement: postmortem judge\n',
  )
  expect(reporters.markdown(awaiting, { folder: 'docs/pm' })).toContain(
    '2 pairs of incidents may share a cause and await a judgement: postmortem judge --in docs/pm',
  )
  const none = { ...analysis, awaitingJudgement: [] }
  expect(reporters.text(none) + reporters.markdown(none)).not.toContain('a judgement')
})

test('colours are injected, and absent otherwise', () => {
  const mark = (text: string) => `<${text}>`
  const colors = { bold: mark, dim: mark, red: mark, yellow: mark, green: mark, cyan: mark }
  expect(reporters.text(analysis, { colors })).toContain('<The same cause again>')
  expect(reporters.text(analysis)).not.toContain('\u001b')
})

test('titles stand beside ids where they are given', () => {
  const titles = new Map(harbour.map(({ id, title }) => [id, title ?? '']))
  expect(reporters.text(analysis, { titles, full: true })).toContain(
    '2031-01-10-tide-archive-readonly: Tide archive stopped taking',
  )
  expect(reporters.markdown(analysis, { titles })).toContain('2031-01-10-tide-archive-readonly: Tide archive stopped')
})

test('JSON is the analysis', () => {
  expect(JSON.parse(reporters.json(analysis))).toEqual(JSON.parse(JSON.stringify(analysis)))
})

const hostile = analyzeRecords(
  ['2031-01-01-x', '2031-02-01-y'].map((id, i) =>
    buildIncident({
      id,
      title: `x | y <script>alert(${i})</script> [a](http://evil.invalid) \u001b[31mred`,
      causes: [
        `The volume was a read-only file system. | \`pod|name\` [click](javascript:1) <img src=x> # no heading \u202eltr ${i}`,
      ],
      relations:
        i === 0 ? [] : [{ id: '2031-01-01-x', date: null, kind: 'same', quote: 'Same as <b>2031-01-01</b> | *x*' }],
      actions: ['Add | a <b>pipe</b> check [here](http://evil.invalid) to the read-only file system'],
    }),
  ),
)

test('no quoted word acts as markup in Markdown', () => {
  const markdown = reporters.markdown(hostile)
  expect(markdown).toContain('read-only file system')
  const kinds = new Set<string>()
  const visit = (node: { type: string; children?: unknown[] }) => {
    kinds.add(node.type)
    for (const child of node.children ?? []) visit(child as { type: string })
  }
  visit(parseMarkdown(markdown).tree)
  expect(kinds).not.toContain('html')
  expect(kinds).not.toContain('link')
  expect(kinds).not.toContain('image')
})

test('no quoted word reaches the terminal as a control character', () => {
  for (const format of ['text', 'markdown'] as const) {
    expect(reporters[format](hostile)).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e]/u)
  }
})

test('a pattern without an alert in time names the alert that detects it, and the Markdown report holds its rule as YAML', () => {
  expect(reporters.text(analysis, { full: true })).toContain('No alert, or too late, in 2 of 3 incidents:')
  expect(reporters.text(analysis, { full: true })).toContain(
    'KubeVolumeReadOnly (critical, for 2m): A volume of a pod is mounted',
  )
  const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(reporters.markdown(analysis)) ?? []
  expect(parse(yaml)).toMatchObject({
    kind: 'PrometheusRule',
    spec: { groups: [{ rules: [{ alert: 'KubeVolumeReadOnly', for: '2m' }, { alert: 'NodeFilesystemDeviceError' }] }] },
  })
})

test('an alert that the cluster has is said to be there, and its rule is not given again', () => {
  const rule = { alert: 'PierReadOnly', expr: 'node_filesystem_readonly == 1' }
  const objects = [
    {
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'PrometheusRule',
      metadata: { name: 'pier', namespace: 'watch' },
      spec: { groups: [{ name: 'x', rules: [rule] }] },
    },
  ]
  const seen = analyzeRecords(harbour, { snapshot: { objects } })
  expect(reporters.text(seen, { full: true })).toContain('the cluster has it: watch/pier: PierReadOnly')
  expect(reporters.text(seen, { full: true })).toContain('no rule of the cluster detects this')
  expect(reporters.markdown(seen)).not.toContain('- alert: KubeVolumeReadOnly')
  expect(reporters.markdown(seen)).toContain('- alert: NodeFilesystemDeviceError')
})

test('members stand on a time axis, in a table in Markdown', () => {
  expect(reporters.text(analysis, { full: true })).toMatch(/2031-01-10 \|\*-+\*-+\*\| 2031-07-07/)
  expect(reporters.markdown(analysis)).toMatch(/\| \*\*2031-04-20\*\* \| 100 days later \|/)
})
