import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Ask } from '../../src/cli/input/ask.ts'
import { makeFolder, runLine } from './command-line.ts'

const document = (title: string, cause: string, more = '') =>
  `# Incident: ${title}\n\n## Summary\n\n${title}.\n\n## Root Cause\n\n${cause}\n\n## Resolution\n\n${more}\n`

const log = '2031-01-03-log'
const horn = '2031-02-04-horn'
const map = '2031-03-05-map'
const fog = '2031-04-06-fog'

const incidents = {
  [`incidents/${log}.md`]: document(
    'The log stopped',
    'The session to the pier was lost and left a read-only file system.',
    'Restarting the log keeper resolved it.',
  ),
  [`incidents/${horn}.md`]: document(
    'The horn was silent',
    'A session to the pier was lost; a read-only file system was left.',
  ),
  [`incidents/${map}.md`]: document(
    'The map was empty',
    'Somebody deleted the tiles by mistake. password: Tr0ub4dor&3x was in the log.',
  ),
  [`incidents/${fog}.md`]: document('The fog lamp went out', 'The certificate of the lamp had expired.'),
}

const harbour = (files: Readonly<Record<string, string>> = {}) => makeFolder({ ...incidents, ...files })
const judgementOf = (cwd: string, path = 'incidents/postmortem.patterns.yaml') => readFileSync(join(cwd, path), 'utf8')

/** A person who presses these keys; null interrupts. */
function person(...keys: readonly (string | null)[]): { ask: Ask; asked: string[] } {
  const asked: string[] = []
  const left = [...keys]
  const answer = async (question: string) => {
    asked.push(question)
    const key = left.shift()
    if (key === undefined) throw new Error(`Nobody answers "${question}"`)
    return key
  }
  return { ask: { words: answer, choice: answer, key: answer }, asked }
}

describe('an answer on the command line', () => {
  test('goes into a new file where the documents are, and is in the report', async () => {
    const cwd = harbour()
    const same = await runLine(['judge', horn, `incidents/${map}.md`, '--same'], { cwd })
    expect([same.code, same.stderr]).toEqual([0, ''])
    expect(same.stdout).toContain(`recorded: ${horn} and ${map} are the same, of "Same cause, first on 2031-02-04"`)
    expect(judgementOf(cwd)).toBe(
      `# What people have judged, before all that is found. "postmortem schema judgement" prints the form.
patterns:
  - id: same-cause-first-on-2031-02-04
    name: Same cause, first on 2031-02-04
    members:
      - ${horn}
      - ${map}
`,
    )
    expect((await runLine(['report'], { cwd })).stdout).toContain('Same cause, first on 2031-02-04')
    const again = await runLine(['judge', map, horn, '--same'], { cwd })
    expect(again.stdout).toMatch(/^known already/)
    expect((await runLine(['judge', fog, log, '--apart'], { cwd })).stdout).toBe(
      `recorded: ${fog} and ${log} are apart (incidents/postmortem.patterns.yaml:9)\n`,
    )
    expect(judgementOf(cwd)).toContain(`apart:\n  - [${fog}, ${log}]\n`)
  })

  test('stands beside the config where there is one', async () => {
    const cwd = harbour({ 'postmortem.config.yaml': 'lint: {}\n' })
    await runLine(['judge', horn, log, '--same'], { cwd })
    expect(judgementOf(cwd, 'postmortem.patterns.yaml')).toContain(`- ${horn}`)
    expect(existsSync(join(cwd, 'incidents/postmortem.patterns.yaml'))).toBe(false)
  })

  test('of two patterns needs a word more', async () => {
    const before = `patterns:\n  - { id: p, name: P, members: [${log}, ${horn}] }\n  - id: q\n    name: Q\n    members: [${map}, ${fog}]\n`
    const cwd = harbour({ 'postmortem.patterns.yaml': before })
    const refused = await runLine(['judge', log, fog, '--same'], { cwd })
    expect(refused.code).toBe(2)
    expect(refused.stderr).toContain(
      `${log} is of "p", ${fog} is of "q".\n  postmortem.patterns.yaml:2\n  postmortem.patterns.yaml:3`,
    )
    expect(judgementOf(cwd, 'postmortem.patterns.yaml')).toBe(before)
    expect((await runLine(['judge', log, fog, '--same', '--merge'], { cwd })).code).toBe(0)
    expect(judgementOf(cwd, 'postmortem.patterns.yaml')).toBe(
      `patterns:\n  - { id: p, name: P, members: [${log}, ${horn}, ${map}, ${fog}] }\n`,
    )
  })
})

describe('exits with 2, with the lines, and writes nothing', () => {
  test.each([
    ['an unknown incident', ['judge', 'no-such'], '', /There is no incident "no-such" in incidents/],
    ['an id with a slip', ['judge', '2031-01-03-lgo', horn, '--same'], '', /Did you mean 2031-01-03-log\?/],
    ['two incidents without an answer', ['judge', log, horn], '', /Add --same or --apart/],
    ['an answer about one', ['judge', log, '--same'], '', /about two incidents/],
    ['an incident and itself', ['judge', log, log, '--same'], '', /can't be compared with itself/],
    ['a damaged file', ['judge'], 'patterns: [\n', /patterns\.yaml:\d/],
    [
      'an unknown key',
      ['judge', log, horn, '--same'],
      'patterns:\n  - id: p\n    name: P\n    mebmers: []\n',
      /patterns\.yaml:4/,
    ],
    [
      'a contradiction',
      ['judge', log, map, '--same'],
      `patterns:\n  - id: p\n    name: P\n    members:\n      - ${log}\n      - ${horn}\napart:\n  - [${horn}, ${map}]\n`,
      /2031-02-04-horn and 2031-03-05-map are judged to be apart\.\n {2}postmortem\.patterns\.yaml:8\n {2}postmortem\.patterns\.yaml:6/,
    ],
    [
      'a file that contradicts itself',
      ['judge'],
      `patterns:\n  - id: p\n    name: P\n    members: [${log}, ${horn}]\napart:\n  - [${horn}, ${log}]\n`,
      /are judged to be apart\.\n {2}postmortem\.patterns\.yaml:6\n {2}postmortem\.patterns\.yaml:4/,
    ],
    [
      'an alias',
      ['judge', log, map, '--same'],
      `patterns:\n  - id: p\n    name: P\n    members: &m [${log}, ${horn}]\n  - id: q\n    name: Q\n    members: [${fog}]\n    without: *m\n`,
      /can't be added to|without/,
    ],
  ])('%s', async (_, argv, judgement, message) => {
    const cwd = harbour(judgement === '' ? {} : { 'postmortem.patterns.yaml': judgement })
    const { code, stderr, stdout } = await runLine(argv, { cwd })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(message)
    if (judgement === '') expect(existsSync(join(cwd, 'incidents/postmortem.patterns.yaml'))).toBe(false)
    else expect(judgementOf(cwd, 'postmortem.patterns.yaml')).toBe(judgement)
  })
})

describe('without a terminal', () => {
  test('prints the open pairs, a line each, the latest first', async () => {
    const cwd = harbour()
    const { code, stdout, stderr } = await runLine(['judge'], { cwd })
    expect([code, stderr]).toEqual([0, 'Answer one: postmortem judge ID OTHER --same (or --apart)\n'])
    expect(stdout).toMatch(/^6 pairs await a judgement/)
    expect(stdout.split('\n').filter((line) => line.startsWith('  ')).length).toBe(6)
    expect((await runLine(['judge', '--list'], { cwd, ask: person().ask })).stdout).toBe(stdout)
  })

  test('prints of one incident the quotes, what ended each, and the command', async () => {
    const { code, stdout } = await runLine(['judge', horn], { cwd: harbour() })
    expect(code).toBe(0)
    expect(stdout).toContain('2031-02-04 The horn was silent')
    expect(stdout).toContain(`incidents/${log}.md`)
    expect(stdout).toMatch(/read-only file system.*\n.*incidents\/2031-01-03-log\.md:9/)
    expect(stdout).toContain('"The certificate of the lamp had expired."')
    expect(stdout).toContain('ended by: Restarting the log keeper resolved it')
    expect(stdout).toContain(`$ postmortem judge ${horn} ${log} --same # or --apart\n`)
  })

  test('prints JSON, without secrets', async () => {
    const { stdout } = await runLine(['judge', '--json'], { cwd: harbour() })
    const { schemaVersion, pairs } = JSON.parse(stdout)
    expect([schemaVersion, pairs.length]).toEqual([1, 6])
    expect(stdout).not.toContain('Tr0ub4dor')
  })
})

describe('at a terminal', () => {
  test('asks about each pair, writes at once, and never asks again', async () => {
    const cwd = harbour()
    const first = person('s', 'n', 'q')
    const { code, stdout } = await runLine(['judge', horn], { cwd, ask: first.ask })
    expect([code, first.asked.length]).toEqual([0, 3])
    expect(stdout).toContain('1 of 3')
    const written = judgementOf(cwd)
    const second = person('l')
    await runLine(['judge', horn], { cwd, ask: second.ask })
    expect(second.asked).toEqual(['One cause behind both?'])
    expect(judgementOf(cwd)).toBe(written)
  })

  test('does not ask what follows from an answer before', async () => {
    const cwd = harbour({
      'postmortem.patterns.yaml': `patterns:\n  - id: p\n    name: P\n    members: [${log}, ${horn}]\n`,
    })
    const { ask, asked } = person('n', 'l', 'l', 'l', 'l')
    await runLine(['judge', map], { cwd, ask })
    expect(asked.length).toBe(2)
  })

  test('asks before it makes one pattern of two', async () => {
    const before = `patterns:\n  - { id: p, name: P, members: [${log}, ${horn}] }\n  - { id: q, name: Q, members: [${map}, ${fog}] }\n`
    const cwd = harbour({ 'postmortem.patterns.yaml': before })
    const leaves = person('s', 'l', 'q')
    await runLine(['judge'], { cwd, ask: leaves.ask })
    expect(leaves.asked[1]).toBe('Make them one pattern?')
    expect(judgementOf(cwd, 'postmortem.patterns.yaml')).toBe(before)
    await runLine(['judge'], { cwd, ask: person('s', 'm').ask })
    expect(judgementOf(cwd, 'postmortem.patterns.yaml')).toContain(`[${log}, ${horn}, ${map}, ${fog}]`)
  })

  test('takes another cause of an incident for another pattern', async () => {
    const cwd = harbour({
      'postmortem.patterns.yaml': `patterns:\n  - { id: p, name: P, members: [${log}, ${horn}] }\n`,
    })
    await runLine(['judge', map], { cwd, ask: person('o', 'q').ask })
    expect(judgementOf(cwd, 'postmortem.patterns.yaml')).toMatch(
      /members: \[2031-01-03-log, 2031-02-04-horn\] \}\n {2}- id: /,
    )
  })

  test('an interrupt keeps the answers before it', async () => {
    const cwd = harbour()
    const { code, stderr } = await runLine(['judge'], { cwd, ask: person('n', null).ask })
    expect([code, stderr]).toEqual([130, 'interrupted\n'])
    expect(judgementOf(cwd).match(/^ {2}- \[/gm)?.length).toBe(1)
  })
})

describe('--with a program', () => {
  /** A program that reads the pair and answers by these lines of JavaScript. */
  const program = (lines: string) => {
    const cwd = harbour({ 'program.mjs': '' })
    writeFileSync(
      join(cwd, 'program.mjs'),
      `import { readFileSync } from 'node:fs'
const { incidents } = JSON.parse(readFileSync(0, 'utf8'))
const say = (verdict, ...quotes) => console.log(JSON.stringify({ verdict, quotes }))
${lines}
`,
    )
    return { cwd, command: `${JSON.stringify(process.execPath)} program.mjs` }
  }
  const quoting = `const causes = incidents.map(({ text }) => text.split('## Root Cause')[1].trim().split('\\n')[0])`

  test('prints what it proposes, and writes nothing', async () => {
    const { cwd, command } = program(`${quoting}\nsay('same', ...causes)`)
    const { code, stdout } = await runLine(['judge', horn, '--with', command], { cwd })
    expect(code).toBe(0)
    expect(stdout).toContain('proposed: the same cause\n    "A session to the pier was lost')
    expect(stdout).toContain(`$ postmortem judge ${horn} ${log} --same\n`)
    expect(stdout).toContain('3 proposed, 0 unsure, 0 failed')
    expect(existsSync(join(cwd, 'incidents/postmortem.patterns.yaml'))).toBe(false)
  })

  test('gets no secret, may quote around it, and is not quoted with one', async () => {
    const { cwd, command } = program(
      `if (incidents.some(({ text }) => text.includes('Tr0ub4dor'))) process.exit(9)\n${quoting}\nsay('apart', ...causes)`,
    )
    const { stdout, stderr } = await runLine(['judge', map, '--with', command], { cwd })
    expect([stderr, stdout.includes('Tr0ub4dor')]).toEqual(['', false])
    expect(stdout).toContain('3 proposed')
    const reads =
      program(`const quote = (id) => readFileSync('incidents/' + id + '.md', 'utf8').split('## Root Cause')[1].split('\\n\\n')[1]
say('apart', ...incidents.map(({ id }) => quote(id)))`)
    const read = await runLine(['judge', map, '--with', reads.command], { cwd: reads.cwd })
    expect([read.stdout.includes('Tr0ub4dor'), read.stdout.includes('3 proposed')]).toEqual([false, true])
  })

  test('lets a person decide', async () => {
    const { cwd, command } = program(`${quoting}\nsay('same', ...causes)`)
    const { ask, asked } = person('s', 'n', 'l')
    await runLine(['judge', horn, '--with', command], { cwd, ask })
    expect(asked.length).toBe(3)
    expect(judgementOf(cwd)).toMatch(/members:\n.*\n.*\napart:\n/)
  })

  test.each([
    ['fails', `console.error('no model'); process.exit(4)`, /it ended with 4: no model/],
    ['answers nonsense', `console.log('I think so')`, /it answered no/],
    ['has another verdict', `say('maybe', 'x', 'y')`, /it answered no/],
    ['gives no quotes', `console.log('{"verdict":"same"}')`, /it did not give two quotes/],
    [
      'invents a quote',
      `say('same', 'The horn was silent', 'The kraken was hungry')`,
      /its quote does not stand in 2031-0/,
    ],
    ['gives a word for a quote', `say('same', 'The', 'The')`, /its quote does not stand in/],
  ])('that %s costs its pair and a message', async (_, lines, message) => {
    const { cwd, command } = program(lines)
    const { code, stdout, stderr } = await runLine(['judge', horn, '--with', command], { cwd })
    expect(code).toBe(0)
    expect(stdout).toContain('0 proposed, 0 unsure, 3 failed')
    expect(stderr).toMatch(message)
    expect(stderr.trim().split('\n').length).toBe(3)
  })

  test('that hangs is ended, with what it started', async () => {
    const { cwd } = program('')
    const begun = Date.now()
    const { code, stderr } = await runLine(['judge', horn, '--with', 'sleep 60 | cat', '--timeout', '0.2'], { cwd })
    expect([code, stderr.match(/it gave no answer within 0.2 s/g)?.length]).toEqual([0, 3])
    expect(Date.now() - begun).toBeLessThan(20_000)
  })

  test('that is unsure proposes nothing', async () => {
    const { cwd, command } = program(`say('unsure')`)
    const { stdout } = await runLine(['judge', horn, '--with', command], { cwd })
    expect(stdout).toContain('0 proposed, 3 unsure, 0 failed')
  })
})
