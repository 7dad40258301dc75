import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { KubeObject } from '../../src/schema/cluster/kube-object.ts'
import type { ContainerLog } from '../../src/schema/cluster/snapshot.ts'
import { containerLog, event, list, pod, terminated, waiting } from '../fixtures/cluster/build.ts'
import { dumpFiles } from '../fixtures/cluster/dump-files.ts'
import { type Sentinel, sentinels } from '../redact/sentinels.ts'
import { makeFolder, runLine } from './command-line.ts'

/** A crashing pod for each secret, so that its events and the end of its log are what a draft quotes. */
function crashing(name: string, { home, text }: Sentinel): KubeObject {
  const [key = '', ...value] = text.split('=')
  return pod({
    name,
    ...(home === 'annotation' && { annotations: { 'harbor.example/note': text } }),
    containers: [
      {
        ...(home === 'env' && { env: { [key]: value.join('=') } }),
        ...(home === 'args' && { args: text.split('\u001f') }),
        state: waiting('CrashLoopBackOff', home === 'event' ? text : 'back-off 5m0s'),
        lastState: terminated(
          1,
          'Error',
          '2026-03-14T02:59:00Z',
          '2026-03-14T03:00:00Z',
          home === 'log' ? text : undefined,
        ),
        restarts: 9,
      },
    ],
  })
}

const objects: KubeObject[] = []
const logs: ContainerLog[] = []
for (const [i, sentinel] of sentinels.entries()) {
  const one = crashing(`carrier-${i}`, sentinel)
  objects.push(one)
  if (sentinel.home === 'log')
    logs.push(containerLog(one, `carrier-${i}`, [...sentinel.text.split('\n'), 'error: exit']))
  if (sentinel.home === 'event') {
    objects.push(event({ about: one, reason: 'Failed', message: sentinel.text, last: '2026-03-14T03:00:00Z' }))
  }
}
const source = JSON.stringify(list(objects))
const cwd = makeFolder({
  'list.json': source,
  ...Object.fromEntries([...dumpFiles(objects, logs)].map(([path, text]) => [`dump/${path}`, text])),
  'incidents/2026-01-01-crash.md':
    '# Incident: Crash\n\n**Date:** 2026-01-01\n\n## Root Cause\n\nCrashLoopBackOff, failed.\n',
  // Cut inside a secret, so that a parser that quotes its input would show one.
  'cut.json': source.slice(0, source.indexOf(sentinels[0]?.secret ?? '') + (sentinels[0]?.secret.length ?? 0)),
})

function leaks(text: string): string[] {
  return sentinels.filter(({ secret }) => text.includes(secret)).map(({ what }) => what)
}

test('the source holds the secrets', () => {
  const dump = readdirSync(join(cwd, 'dump'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  expect(leaks(JSON.stringify([objects, logs])).length).toBeGreaterThanOrEqual(50)
  expect(leaks(dump.join('\n')).length).toBeGreaterThanOrEqual(40)
})

describe.each(['list.json', 'dump'])('no secret of %s', (from) => {
  test.each([
    ['new', 'Crash', '--from', from, '--dir', 'none', '--stdout'],
    ['new', '--from', from, '--stdout'],
    ['new', 'Crash', '--from', from, '--template', 'minimal', '--stdout'],
    ['snapshot', '--from', from],
    ['match', from],
    ['match', from, '--json'],
  ])('reaches stdout or stderr of %s %s %s %s', async (...line) => {
    const { code, stdout, stderr } = await runLine(line, { cwd })
    expect(code).toBe(0)
    expect(stdout).not.toBe('')
    expect(leaks(stdout + stderr)).toEqual([])
  })

  test('reaches a file that is written', async () => {
    const { code, stdout } = await runLine(['new', `Crash in ${from}`, '--from', from], { cwd })
    expect(code).toBe(0)
    const document = readFileSync(join(cwd, stdout.trim()), 'utf8')
    expect(document).toContain('carrier-')
    expect(leaks(document)).toEqual([])
  })
})

test('no secret reaches the message about a source that is cut off', async () => {
  const { code, stderr } = await runLine(['snapshot', '--from', 'cut.json'], { cwd })
  expect(code).toBe(3)
  expect(leaks(stderr)).toEqual([])
})
