import { compareText } from '../../text/compare-text.ts'
import type { Notice } from './notice.ts'

/** A document, or a budget: what was checked, and by which rules. */
export interface JunitSuite {
  readonly name: string
  readonly ruleIds: readonly string[]
  readonly notices: readonly Notice[]
}

/**
 * Writes what was checked as JUnit XML, as Jenkins, GitLab and most others read it: a suite a document, in it a test case a rule, whether it
 * passed or failed, so that a rule's history can be drawn. Those of severity info are printed and fail nothing.
 */
export function formatJunit(name: string, suites: readonly JunitSuite[]): string {
  const written = [...suites].sort((a, b) => compareText(a.name, b.name)).map(readSuite)
  const sum = (key: 'tests' | 'failures') => written.reduce((total, suite) => total + suite[key], 0)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${attributes({ name, tests: sum('tests'), failures: sum('failures'), errors: 0 })}>`,
    ...written.map(({ xml }) => xml),
    '</testsuites>',
    '',
  ].join('\n')
}

function readSuite({ name, ruleIds, notices }: JunitSuite): { tests: number; failures: number; xml: string } {
  const rules = [...new Set([...ruleIds, ...notices.map(({ ruleId }) => ruleId)])]
  const cases = rules.map((ruleId) => {
    const found = notices.filter((notice) => notice.ruleId === ruleId)
    const failures = found.filter(({ severity }) => severity !== 'info')
    const notes = found.filter(({ severity }) => severity === 'info')
    const inside = [
      ...failures.map(
        (notice) =>
          `      <failure ${attributes({ type: notice.severity, message: notice.title })}>${escapeXml(format(notice))}</failure>`,
      ),
      ...(notes.length === 0 ? [] : [`      <system-out>${escapeXml(notes.map(format).join('\n'))}</system-out>`]),
    ]
    const open = `    <testcase ${attributes({ name: ruleId, classname: name })}`
    return {
      failed: failures.length > 0,
      xml: inside.length === 0 ? `${open}/>` : [`${open}>`, ...inside, '    </testcase>'].join('\n'),
    }
  })
  const failures = cases.filter(({ failed }) => failed).length
  const head = `  <testsuite ${attributes({ name, tests: cases.length, failures, errors: 0, skipped: 0 })}>`
  return { tests: cases.length, failures, xml: [head, ...cases.map(({ xml }) => xml), '  </testsuite>'].join('\n') }
}

function format({ path, line, message }: Notice): string {
  const place = [path, line].filter((part) => part !== null).join(':')
  return place === '' ? message : `${place}: ${message}`
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escapeXml(String(value))}"`)
    .join(' ')
}

/** Without the characters that XML 1.0 has no way to write, halves of surrogate pairs among them. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`)
}
