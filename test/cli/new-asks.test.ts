import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Ask } from '../../src/cli/input/ask.ts'
import { parseIncident } from '../../src/parse/parse-incident.ts'
import { makeFolder, root, runLine } from './command-line.ts'

const list = join(root, 'test/fixtures/cluster/harbor.json')

/** A person who gives these answers, one after the other. */
function person(...answers: readonly (string | null)[]): { ask: Ask; asked: string[] } {
  const asked: string[] = []
  const left = [...answers]
  const answer = async (question: string) => {
    asked.push(question)
    const given = left.shift()
    if (given === undefined) throw new Error(`Nobody answers "${question}"`)
    return given
  }
  return { ask: { words: answer, choice: answer, key: answer }, asked }
}

test('asks for title, severity and owner, and writes what it is told', async () => {
  const { ask } = person('Queue stands still', 'high', 'mara, jo')
  const cwd = makeFolder()
  const { code, stdout } = await runLine(['new', '--from', list], { cwd, ask })
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'incidents/2026-03-14-queue-stands-still.md\n' })
  const { incident } = parseIncident(readFileSync(join(cwd, stdout.trim()), 'utf8'))
  expect(incident).toMatchObject({ title: 'Queue stands still', severity: { level: 'high' } })
})

test('asks only what the command line does not say', async () => {
  const { ask, asked } = person('mara')
  await runLine(['new', 'Queue', '--severity', 'SEV2', '--from', list, '--stdout'], { ask, cwd: makeFolder() })
  expect(asked).toEqual(['Who writes this document?'])
})

test('every question may be left open', async () => {
  const { ask } = person('', '', ' ')
  const { code, stdout } = await runLine(['new', '--from', list, '--stdout'], { ask, cwd: makeFolder() })
  expect(code).toBe(0)
  expect(stdout).toContain('# Incident: Node node-d has stopped reporting')
  expect(stdout).toContain('**Severity:** TODO')
})

test.each([0, 1, 2])('an interrupt at question %i exits 130 and writes nothing', async (before) => {
  const { ask } = person(...['Queue', 'high'].slice(0, before), null)
  const cwd = makeFolder()
  const { code, stdout, stderr } = await runLine(['new', '--from', list], { ask, cwd })
  expect({ code, stdout, stderr }).toEqual({ code: 130, stdout: '', stderr: 'interrupted\n' })
  expect(existsSync(join(cwd, 'incidents'))).toBe(false)
})

test('--no-input and --update ask nothing', async () => {
  const { ask, asked } = person()
  const cwd = makeFolder()
  const { stdout } = await runLine(['new', '--from', list, '--no-input'], { ask, cwd })
  expect((await runLine(['new', '--update', stdout.trim(), '--from', list], { ask, cwd })).code).toBe(0)
  expect(asked).toEqual([])
})

describe('--edit', () => {
  test.each([
    [{ VISUAL: 'code --wait', EDITOR: 'vi' }, 'code --wait'],
    [{ VISUAL: ' ', EDITOR: 'vi' }, 'vi'],
  ])('opens what was written: %o', async (env, expected) => {
    const cwd = makeFolder()
    const opened: unknown[] = []
    const edit = async (editor: string, path: string) => {
      opened.push(editor, path, existsSync(path))
      return 0
    }
    const { code, stdout } = await runLine(['new', 'Queue', '--from', list, '--edit'], { cwd, env, edit })
    expect(code).toBe(0)
    expect(opened).toEqual([expected, join(cwd, stdout.trim()), true])
  })

  test('without an editor exits 2 before anything is written', async () => {
    const cwd = makeFolder()
    const { code, stderr } = await runLine(['new', 'Queue', '--from', list, '--edit'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain('neither VISUAL nor EDITOR is set')
    expect(existsSync(join(cwd, 'incidents'))).toBe(false)
  })

  test('an editor that fails is told, with the document that stands', async () => {
    const cwd = makeFolder()
    const told = await runLine(['new', 'Queue', '--from', list, '--edit'], {
      cwd,
      env: { EDITOR: 'ed' },
      edit: async () => 4,
    })
    expect(told.code).toBe(2)
    expect(told.stderr).toContain('incidents/2026-03-14-queue.md')
    expect(existsSync(join(cwd, 'incidents/2026-03-14-queue.md'))).toBe(true)
  })

  test('a real editor gets its arguments, and a path with a blank and a quote in it as one', async () => {
    const { runEditor } = await import('../../src/cli/output/run-editor.ts')
    const cwd = makeFolder()
    const path = join(cwd, `it's a "draft".md`)
    const script = join(cwd, 'editor.sh')
    writeFileSync(script, '#!/bin/sh\nprintf "%s\\n" "$@" > "$1"\nexit 3\n')
    const out = join(cwd, 'seen')
    expect(await runEditor(`sh ${script} ${out} --wait`, path, process.platform)).toBe(3)
    expect(readFileSync(out, 'utf8')).toBe(`${out}\n--wait\n${path}\n`)
  })
})
