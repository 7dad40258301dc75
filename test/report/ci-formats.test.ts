import { readFileSync } from 'node:fs'
import ajvDraft04 from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { analysisNotices } from '../../src/report/ci/analysis-notices.ts'
import { formatAnnotations } from '../../src/report/ci/format-annotations.ts'
import { formatCodeQuality } from '../../src/report/ci/format-code-quality.ts'
import { formatJunit } from '../../src/report/ci/format-junit.ts'
import { formatSarif } from '../../src/report/ci/format-sarif.ts'
import type { Notice } from '../../src/report/ci/notice.ts'
import { lintReporters } from '../../src/report/lint-reporters.ts'
import { cutMarkdown } from '../../src/report/markdown/cut-markdown.ts'
import { reporters } from '../../src/report/reporters.ts'
import { analyzeRecords } from '../analyze/analyze-records.ts'
import { buildIncident, harbour } from '../analyze/incident-builder.ts'

const standards = new URL('../fixtures/standards/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, standards), 'utf8')

// One of the standard's own patterns is no regular expression in Unicode mode.
const ajv = new ajvDraft04.default({ strict: false, allErrors: true, unicodeRegExp: false })
addFormats.default(ajv)
const isSarif = ajv.compile(JSON.parse(read('sarif-2.1.0-rtm.5.json')))

function expectSarif(text: string): { runs: [SarifRun] } {
  const log = JSON.parse(text)
  isSarif(log)
  expect(isSarif.errors ?? []).toEqual([])
  return log
}

interface SarifRun {
  readonly tool: { readonly driver: { readonly rules: ReadonlyArray<{ id: string }> } }
  readonly results: ReadonlyArray<{
    readonly ruleId: string
    readonly ruleIndex: number
    readonly level: string
    readonly locations?: ReadonlyArray<{
      readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: object }
    }>
    readonly partialFingerprints: { readonly primaryLocationLineHash: string }
  }>
}

async function expectJunit(xml: string): Promise<void> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'report.xml', contents: xml }],
    schema: [read('jenkins-junit.xsd')],
  })
  expect(errors.map(({ message }) => message)).toEqual([])
}

const analysis = analyzeRecords(harbour)
const hostileWords = 'a,b:c 100% \r\n::error::x <&>"\' ]]> \u0000\u001b[31m \ud800 \u202e \ufffe 😀'

const notice = (over: Partial<Notice> = {}): Notice => ({
  ruleId: 'recurrence',
  severity: 'warning',
  title: 'The same again',
  message: 'It came back.',
  path: 'incidents/a.md',
  line: 3,
  key: 'a',
  related: [],
  ...over,
})

const hostile = notice({
  title: hostileWords,
  message: hostileWords,
  path: './inci dents/a#b?c%20:d.md',
  related: [{ path: 'b.md', line: null, message: hostileWords }],
})

const diagnostics: Diagnostic[] = [
  {
    ruleId: 'no-secret',
    severity: 'error',
    message: `A token stands here ${hostileWords}`,
    file: 'incidents/2031 a.md',
    place: { start: { line: 4, column: 3, offset: 40 }, end: { line: 4, column: 9, offset: 46 } },
    related: [{ message: 'and here' }],
  },
  { ruleId: 'required-section', severity: 'warning', message: 'It has no timeline.', file: 'incidents/b.md' },
  { ruleId: 'no-date', severity: 'info', message: 'It came from stdin.' },
]

describe('what is said of an analysis', () => {
  test('a recurrence stands at its latest member, with the earlier ones and what is still open', () => {
    const notices = analysisNotices(analysis)
    const [first] = notices
    expect(first).toMatchObject({
      ruleId: 'recurrence',
      severity: 'warning',
      path: 'incidents/2031-07-07-weather-relay-readonly.md',
    })
    expect(first?.message).toMatch(/^The third incident with the same cause: /)
    expect(first?.related).toHaveLength(2)
    const open = notices.filter(({ ruleId }) => ruleId === 'promise-open')
    expect(open.length).toBeGreaterThan(0)
    for (const { path } of open) expect(path).not.toBe(first?.path)
    expect(notices.some(({ ruleId }) => ruleId === 'promise-repeated')).toBe(true)
  })

  test('keys are unique, and know nothing of lines', () => {
    const keys = analysisNotices(analysis).map(({ ruleId, key }) => `${ruleId}\n${key}`)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('SARIF', () => {
  test('keeps to the schema of the standard: report and lint, empty and hostile', () => {
    expectSarif(reporters.sarif(analysis, { version: '1.2.3' }))
    expectSarif(reporters.sarif(analyzeRecords([])))
    expectSarif(
      lintReporters.sarif(diagnostics, {
        checks: [{ id: 'no-secret', severity: 'error', why: 'It leaks.', remedy: 'Mask it.' }],
      }),
    )
    const [run] = expectSarif(formatSarif([hostile, notice({ path: null })], { rules: [], category: 'x' })).runs
    expect(run.results[0]?.locations?.[0]?.physicalLocation.artifactLocation.uri).toBe(
      'inci%20dents/a%23b%3Fc%2520%3Ad.md',
    )
    expect(run.results[1]?.locations).toBeUndefined()
  })

  test('the schema does refuse what is wrong', () => {
    const log = JSON.parse(reporters.sarif(analysis))
    log.runs[0].results[0].level = 'loud'
    expect(isSarif(log)).toBe(false)
    log.runs[0].results[0].level = 'note'
    log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri = 'a b'
    expect(isSarif(log)).toBe(false)
  })

  test('each result knows its rule, errors first, by paths from the root of the repository', () => {
    const text = reporters.sarif(analysis, { repositoryPath: (path) => `docs/${path}` })
    const [{ tool, results }] = expectSarif(text).runs
    expect(results.length).toBeGreaterThan(3)
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
    const order = results.map(({ level }) => ['error', 'warning', 'note'].indexOf(level))
    expect(order).toEqual([...order].sort())
    for (const { locations } of results) {
      expect(locations?.[0]?.physicalLocation.artifactLocation.uri).toMatch(/^docs\/incidents\//)
    }
  })

  test('a fingerprint survives that lines move, and two of the same are told apart', () => {
    const prints = (notices: readonly Notice[]) =>
      expectSarif(formatSarif(notices, { rules: [], category: 'x' })).runs[0].results.map(
        ({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash,
      )
    const before = prints([notice(), notice({ key: 'b' })])
    expect(prints([notice({ line: 90 }), notice({ line: 91, key: 'b' })])).toEqual(before)
    expect(new Set([...before, ...prints([notice(), notice()])]).size).toBe(3)
  })

  test('a file that GitHub would refuse for its length is cut, and says so', () => {
    const many = Array.from({ length: 25_003 }, (_, i) =>
      notice({ key: String(i), severity: i === 25_002 ? 'error' : 'info' }),
    )
    const [run] = JSON.parse(formatSarif(many, { rules: [], category: 'x' })).runs
    expect(run.results).toHaveLength(25_000)
    expect(run.results[0].level).toBe('error')
    expect(run.invocations[0].toolExecutionNotifications[0].message.text).toMatch(/^3 more/)
  })
})

describe('JUnit XML', () => {
  test('keeps to the schema: report and lint, empty and hostile', async () => {
    const documents = new Map(harbour.map(({ id, path }) => [id, path ?? id]))
    await expectJunit(reporters.junit(analysis, { documents }))
    await expectJunit(reporters.junit(analyzeRecords([])))
    await expectJunit(
      lintReporters.junit(diagnostics, {
        files: ['incidents/quiet.md'],
        checks: [{ id: 'no-secret', severity: 'error', why: '', remedy: '' }],
      }),
    )
    await expectJunit(formatJunit(hostileWords, [{ name: hostileWords, ruleIds: ['a'], notices: [hostile] }]))
  })

  test('the schema does refuse what is wrong', async () => {
    const xml = reporters.junit(analysis).replace('<testsuite ', '<testsuite colour="red" ')
    const { valid } = await validateXML({
      xml: [{ fileName: 'report.xml', contents: xml }],
      schema: [read('jenkins-junit.xsd')],
    })
    expect(valid).toBe(false)
  })

  test('each document has a case for each rule, passed or failed; a note fails nothing', () => {
    const xml = lintReporters.junit(diagnostics, {
      files: ['incidents/quiet.md', 'incidents/b.md'],
      checks: [
        { id: 'no-secret', severity: 'error', why: '', remedy: '' },
        { id: 'required-section', severity: 'error', why: '', remedy: '' },
      ],
    })
    expect(xml).toContain('<testsuite name="incidents/quiet.md" tests="2" failures="0" errors="0" skipped="0">')
    expect(xml).toContain('<testsuite name="incidents/b.md" tests="2" failures="1" errors="0" skipped="0">')
    expect(xml).toContain('<testcase name="required-section" classname="incidents/quiet.md"/>')
    expect(xml).toContain('<testsuite name="stdin" tests="3" failures="0"')
    expect(xml).toContain('<testsuites name="postmortem lint" tests="9" failures="2" errors="0">')
    expect(xml).toContain('A token stands here')
  })
})

describe('annotations of a GitHub workflow', () => {
  test('words can end no command and begin no other', () => {
    const text = formatAnnotations([hostile])
    expect(text.split('\n')).toHaveLength(2)
    expect(text).toMatch(
      /^::warning file=\.\/inci dents\/a#b\?c%2520%3Ad\.md,line=3,title=a%2Cb%3Ac 100%25 %0D%0A%3A%3Aerror/,
    )
    expect(text).toContain('::a,b:c 100%25 %0D%0A::error::x')
  })

  test('columns are given for a span on one line', () => {
    expect(lintReporters.github(diagnostics.slice(0, 1))).toMatch(
      /^::error file=incidents\/2031 a\.md,line=4,endLine=4,col=3,endColumn=9,title=no-secret::/,
    )
  })

  test('no more than ten of a kind, the last of which counts the rest', () => {
    const of = (severity: Notice['severity'], count: number) =>
      Array.from({ length: count }, (_, i) => notice({ severity, title: `${severity} ${i}` }))
    const lines = formatAnnotations([...of('info', 11), ...of('warning', 10), ...of('error', 12)])
      .split('\n')
      .slice(0, -1)
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10)
    expect(lines.filter((line) => line.startsWith('::warning '))).toHaveLength(10)
    expect(lines.filter((line) => line.startsWith('::notice '))).toHaveLength(10)
    expect(lines[9]).toBe('::error title=postmortem-kit::3 more in the summary')
    expect(lines.at(-1)).toBe('::notice title=postmortem-kit::2 more in the summary')
    expect(lines.filter((line) => line.includes('warning') && line.includes('more'))).toEqual([])
  })
})

test('a code quality report of GitLab has fingerprints of its own and paths without ./', () => {
  const issues = JSON.parse(formatCodeQuality([notice(), notice({ line: 9 }), hostile, notice({ path: null })]))
  expect(issues).toHaveLength(3)
  expect(new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(3)
  expect(issues[2].location.path).toBe('inci dents/a#b?c%20:d.md')
  expect(issues[0]).toMatchObject({ check_name: 'recurrence', severity: 'major', location: { lines: { begin: 3 } } })
})

test('what documents say passes through every format without its control characters', () => {
  const said = analyzeRecords(
    ['2031-01-01-x', '2031-02-01-y'].map((id, i) =>
      buildIncident({
        id,
        title: `Store read-only ${hostileWords}`,
        causes: [`The volume was a read-only file system ${hostileWords}`],
        relations: i === 0 ? [] : [{ id: '2031-01-01-x', date: null, kind: 'same', quote: `Same ${hostileWords}` }],
        actions: [`Alert on the read-only file system ${hostileWords}`],
      }),
    ),
  )
  expect(analysisNotices(said).length).toBeGreaterThan(0)
  expectSarif(reporters.sarif(said))
  for (const format of ['github', 'junit', 'gitlab', 'sarif'] as const) {
    expect(reporters[format](said)).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u)
  }
})

test('shuffled input gives the same bytes in every format', () => {
  const orders = [harbour, [...harbour].reverse(), [...harbour.slice(3), ...harbour.slice(0, 3)]]
  const budgets = { limits: { recurrence: 2, highActionDays: 1, undetected: 0 }, now: new Date('2031-12-01') }
  const before = harbour.filter(({ id }) => id < '2031-04')
  const [whole = analysis, ...shuffled] = orders.map((order) => analyzeRecords(order, { budgets }))
  const [since = analysis, ...others] = orders.map((order, i) =>
    analyzeRecords(order, {
      budgets,
      since: { revision: 'main', incidents: i === 1 ? [...before].reverse() : before },
    }),
  )
  expect(since.since?.incidents.length).toBeGreaterThan(2)
  for (const format of Object.keys(reporters) as (keyof typeof reporters)[]) {
    for (const other of shuffled) expect(reporters[format](other)).toBe(reporters[format](whole))
    for (const other of others) expect(reporters[format](other)).toBe(reporters[format](since))
  }
})

describe('Markdown for places that take no more than so much', () => {
  const item = '- a row of the report, as long as such rows are\n'

  test('what fits stays as it is', () => {
    expect(cutMarkdown(item, 100)).toBe(item)
    expect(reporters.summary(analysis)).toBe(reporters.markdown(analysis))
  })

  test.each([120, 500, 5000])('is cut between rows to %d bytes, and says how much is missing', (most) => {
    const rows = Array.from({ length: 400 }, (_, i) => `- row ${i} – größer\n`)
    const cut = cutMarkdown(rows.join(''), most)
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(most)
    const kept = cut.split('\n').filter((line) => line.startsWith('- row'))
    expect(kept).toEqual(rows.slice(0, kept.length).map((row) => row.trimEnd()))
    expect(cut).toContain(`${400 - kept.length} more lines`)
  })

  test('a block of code stays whole or goes', () => {
    const code = `\`\`\`yaml\n${'rule: a\n'.repeat(30)}\`\`\`\n`
    const after = cutMarkdown(`# A\n${code}${'- row\n'.repeat(50)}`, 450)
    expect(after).toContain(code)
    const without = cutMarkdown(`# A\n${code}${'- row\n'.repeat(50)}`, 200)
    expect(without).toMatch(/^# A\n\n\*Cut here: 82 more lines/)
  })

  test('a comment begins with the marker, and wakes nobody up', () => {
    const [first] = harbour
    const said = analyzeRecords(first ? [{ ...first, title: 'x' }, ...harbour.slice(1)] : [])
    const titles = new Map(harbour.map(({ id }) => [id, 'seen by @ines and mara@example.org']))
    const comment = reporters.comment(said, { titles })
    expect(comment).toMatch(/^<!-- postmortem-kit -->\n# What keeps coming back\n/)
    expect(comment).toContain('@\u200bines')
    expect(comment).not.toMatch(/(?<![\w\\])@\w/)
    expect(comment).toContain('mara\\@example.org')
  })
})
