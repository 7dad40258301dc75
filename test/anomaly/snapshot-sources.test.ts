import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PostmortemError } from '../../src/diagnostic/postmortem-error.ts'
import { readSnapshot } from '../../src/snapshot/source/read-snapshot.ts'
import { list, node, pod } from '../fixtures/cluster/build.ts'
import { dumpText } from '../fixtures/cluster/dump-files.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'postmortem-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const write = (name: string, data: string | Uint8Array) => writeFileSync(join(folder, name), data)
const text = JSON.stringify(list([pod({ name: 'a-0' }), node({ name: 'n' })]), null, 4)

async function fault(source: string): Promise<PostmortemError> {
  const error = await readSnapshot(source, { cwd: folder }).then(
    () => null,
    (each: unknown) => each,
  )
  expect(error).toBeInstanceOf(PostmortemError)
  expect((error as PostmortemError).hint).not.toBe('')
  return error as PostmortemError
}

describe('a source that cannot be read says what is wrong and what to do', () => {
  test('a missing file', async () => {
    const error = await fault('none.json')
    expect(error.code).toBe('NOT_FOUND')
    expect(error.message).toBe('none.json does not exist.')
  })

  test('an empty file', async () => {
    write('empty.json', ' \n')
    const error = await fault('empty.json')
    expect(error.code).toBe('BAD_SOURCE')
    expect(error.message).toContain('empty.json is empty')
  })

  test('nothing on stdin', async () => {
    expect((await fault('-')).message).toBe('stdin is empty.')
  })

  test('a binary and an archive', async () => {
    write('a.bin', new Uint8Array([1, 0, 2, 0, 255]))
    write('a.tgz', new Uint8Array([0x1f, 0x8b, 8, 1]))
    expect((await fault('a.bin')).message).toContain('binary')
    expect((await fault('a.tgz')).hint).toContain('cut short')
  })

  test('JSON that breaks off, with the line and byte where it ends', async () => {
    write('cut.json', text.slice(0, 1000))
    const error = await fault('cut.json')
    const line = text.slice(0, 1000).split('\n').length
    expect(error.message).toContain(`cut.json breaks off at line ${line} (byte 1000)`)
    expect(error.hint).toContain('Run the kubectl command again')
  })

  test('a second value that breaks off, inside a string', async () => {
    write('cut-2.json', `${text}\n{"kind":"Pod","metadata":{"name":"hunt`)
    const error = await fault('cut-2.json')
    expect(error.message).toContain(`begins at line ${text.split('\n').length + 1}`)
    expect(error.message).not.toContain('hunt')
  })

  test('JSON with words around it, without quoting them', async () => {
    write('noise.json', `${text}\npassword hunter2`)
    const error = await fault('noise.json')
    expect(error.message).toContain(`line ${text.split('\n').length + 1}`)
    expect(error.message + error.hint).not.toContain('hunter2')
  })

  test('JSON with a fault in it, without quoting it', async () => {
    write('fault.json', '{"password": hunter2}')
    const error = await fault('fault.json')
    expect(error.message).toContain('not valid JSON')
    expect(error.message).not.toContain('hunter2')
  })

  test('JSON and YAML that are not of Kubernetes', async () => {
    write('package.json', '{"name":"x","version":"1.0.0"}')
    write('list.json', '[1,2,3]')
    write('words.yaml', 'just words')
    for (const name of ['package.json', 'list.json', 'words.yaml']) {
      expect((await fault(name)).message).toBe(`${name} holds no Kubernetes objects.`)
    }
  })

  test('YAML with a fault, by its line, without quoting it', async () => {
    write('fault.yaml', 'kind: Pod\nmetadata:\n  name: "hunter2\n')
    const error = await fault('fault.yaml')
    expect(error.message).toMatch(/fault\.yaml is not valid YAML: line \d+/)
    expect(error.message).not.toContain('hunter2')
  })

  test('an alias bomb', async () => {
    const levels = Array.from({ length: 12 }, (_, i) => `l${i + 1}: &l${i + 1} [${Array(10).fill(`*l${i}`).join(',')}]`)
    write('bomb.yaml', `l0: &l0 x\n${levels.join('\n')}\n`)
    expect((await fault('bomb.yaml')).code).toBe('BAD_SOURCE')
  })

  test('the table that kubectl prints for people', async () => {
    write('table.txt', 'NAMESPACE   NAME    READY   STATUS\nharbor      a-0     1/1     Running\n')
    expect((await fault('table.txt')).hint).toContain('-o json')
  })

  test('a folder without anything', async () => {
    mkdirSync(join(folder, 'nothing'))
    expect((await fault('nothing')).message).toBe('nothing holds no output of kubectl.')
  })

  test('a folder where nothing can be read, with the first reason', async () => {
    mkdirSync(join(folder, 'broken'))
    write('broken/pods.json', '{"kind":"List","items":[')
    expect((await fault('broken')).message).toContain('pods.json breaks off at line 1')
  })

  test('a snapshot of another version, and one that was changed', async () => {
    const saved = await readSnapshot('-', { cwd: folder, stdin: text })
    write('saved-2.json', JSON.stringify({ ...saved, schemaVersion: 2 }))
    write('saved.json', JSON.stringify({ ...saved, logs: 'none' }))
    expect((await fault('saved-2.json')).message).toContain('schema version 2')
    expect((await fault('saved.json')).message).toContain('"logs" has the wrong shape')
  })

  test.skipIf(process.getuid?.() === 0)('a file that may not be read', async () => {
    write('closed.json', text)
    chmodSync(join(folder, 'closed.json'), 0)
    expect((await fault('closed.json')).code).toBe('NOT_READABLE')
  })
})

describe('a source with a fault in part of it still gives the rest', () => {
  test('a broken file in a folder becomes a gap', async () => {
    mkdirSync(join(folder, 'partly'))
    write('partly/a.json', text)
    write('partly/b.json', text.slice(0, 300))
    write('partly/notes.txt', 'remember the milk')
    write('partly/loki.log', 'a line of a log')
    symlinkSync(join(folder, 'partly'), join(folder, 'partly', 'loop'))
    const snapshot = await readSnapshot('partly', { cwd: folder })
    expect(snapshot.objects).toHaveLength(2)
    const gaps = snapshot.gaps.filter(({ reason }) => reason === 'unreadable')
    expect(gaps.map(({ what }) => what)).toEqual(['the file b.json', 'the log loki.log'])
    expect(gaps[0]?.detail).toContain('breaks off')
  })

  test('entries of a list that lack a name are counted', async () => {
    const stdin = JSON.stringify({
      kind: 'List',
      apiVersion: 'v1',
      items: [node({ name: 'n' }), { kind: 'Pod' }, null],
    })
    const snapshot = await readSnapshot('-', { cwd: folder, stdin })
    expect(snapshot.objects).toHaveLength(1)
    expect(snapshot.gaps).toContainEqual(expect.objectContaining({ what: '2 entries of a list in stdin' }))
  })

  test('a dump whose last log was cut short keeps the log', async () => {
    const one = pod({ name: 'a-0' })
    const log = { namespace: 'harbor', pod: 'a-0', container: 'a', previous: false, lines: ['one', 'two'] }
    const whole = dumpText([one], [log])
    const snapshot = await readSnapshot('-', { cwd: folder, stdin: whole.slice(0, whole.indexOf('==== END')) })
    expect(snapshot.logs[0]?.lines).toEqual(['one', 'two'])
  })

  test('a byte order mark, UTF-16 and CRLF are read through', async () => {
    const crlf = text.replaceAll('\n', '\r\n')
    write('bom.json', `\uFEFF${crlf}`)
    write('utf16.json', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(crlf, 'utf16le')]))
    write('utf16be.json', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(crlf, 'utf16le').swap16()]))
    for (const name of ['bom.json', 'utf16.json', 'utf16be.json']) {
      expect((await readSnapshot(name, { cwd: folder })).objects).toHaveLength(2)
    }
  })

  test('an abort stops it', async () => {
    const signal = AbortSignal.abort()
    await expect(readSnapshot('bom.json', { cwd: folder, signal })).rejects.toThrow(/abort/i)
  })
})

test('a list of thousands of pods is read whole', async () => {
  const pods = Array.from({ length: 5000 }, (_, i) =>
    pod({ name: `ship-${i}`, containers: [{ env: { A: `value ${i}`, B: 'debug' }, args: ['--port=80', '-v'] }] }),
  )
  const stdin = JSON.stringify(list(pods), null, 4)
  const snapshot = await readSnapshot('-', { cwd: folder, stdin })
  expect(snapshot.objects).toHaveLength(5000)
  expect(snapshot.redactions).toContainEqual(expect.objectContaining({ rule: 'env-value', count: 5000 }))
})
