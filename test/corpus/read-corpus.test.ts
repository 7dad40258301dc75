import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCorpus } from '../../src/corpus/read-corpus.ts'
import { makeFolder } from '../cli/command-line.ts'

const incident = '# Incident: Mail stood still\n\n**Date:** 2026-04-02\n'

async function idsOf(files: Record<string, string | Uint8Array>): Promise<string[]> {
  const { documents } = await readCorpus('.', { cwd: makeFolder(files) })
  return documents.map((document) => document.incident.id)
}

test('takes every kind of Markdown, in folders as well, in the order of the paths', async () => {
  const corpus = await readCorpus('docs', {
    cwd: makeFolder({
      'docs/z.md': incident,
      'docs/a.markdown': incident,
      'docs/B.MD': incident,
      'docs/2026/c.qmd': incident,
      'docs/2026/d.mdx': incident,
      'docs/2026/e.html.md.erb': incident,
      'docs/notes.txt': incident,
      'docs/node_modules/x/f.md': incident,
      'docs/.hidden/g.md': incident,
    }),
  })
  expect(corpus.documents.map((document) => document.incident.path)).toEqual([
    'docs/2026/c.qmd',
    'docs/2026/d.mdx',
    'docs/2026/e.html.md.erb',
    'docs/B.MD',
    'docs/a.markdown',
    'docs/z.md',
  ])
  expect(corpus).toMatchObject({ skipped: [], unread: [], diagnostics: [] })
})

test('leaves out what is no incident, and says why', async () => {
  const cwd = makeFolder({
    '2026-04-02-mail.md': incident,
    'README.md': incident,
    '_index.md': '# Postmortems\n',
    'template.md': incident,
    'templates/short.md': incident,
    'incident-template.md': incident,
    'how-we-work.md': '# How we work\n\nWe write things down.\n',
  })
  const { documents, skipped } = await readCorpus('.', { cwd })
  expect(documents.map((document) => document.incident.path)).toEqual(['2026-04-02-mail.md'])
  expect(skipped).toEqual([
    { path: 'README.md', reason: 'README.md is about the folder' },
    { path: '_index.md', reason: '_index.md is about the folder' },
    { path: 'how-we-work.md', reason: 'it has no date, severity, status, duration, timeline or cause' },
    { path: 'incident-template.md', reason: 'it is a template by its name' },
    { path: 'template.md', reason: 'it is a template by its name' },
    { path: 'templates/short.md', reason: 'it is a template by its name' },
  ])
})

test('a word of a file name does not make it a template', async () => {
  expect(await idsOf({ '2026-04-02-helm-template-broke.md': incident })).toEqual(['2026-04-02-helm-template-broke'])
})

test('a document that is the index of its own folder is named after the folder', async () => {
  const stated = `---\nid: INC-7\n---\n${incident}`
  expect(
    await idsOf({
      '2026-04-02-mail/README.md': incident,
      '2026-04-03-queue/index.md': incident,
      '2026-04-04-disk/index.md': stated,
    }),
  ).toEqual(['2026-04-02-mail', '2026-04-03-queue', 'INC-7'])
})

test('a file that is named is taken whatever it is called, and once', async () => {
  const cwd = makeFolder({ 'docs/README.md': '# No incident\n', 'docs/2026-04-02-mail.md': incident })
  const { documents, skipped } = await readCorpus(['docs/2026-04-02-mail.md', 'docs'], { cwd })
  expect(documents.map((document) => document.incident.path)).toEqual(['docs/2026-04-02-mail.md'])
  expect(skipped).toHaveLength(1)
  const named = await readCorpus('docs/README.md', { cwd })
  expect(named.documents).toHaveLength(1)
})

test('a file that cannot be read costs that file only', async () => {
  const cwd = makeFolder({
    'a.md': incident,
    'binary.md': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]),
    'empty.md': ' \n',
    'large.md': `${incident}${'x'.repeat(5000)}`,
  })
  const { documents, unread, diagnostics } = await readCorpus('.', { cwd, maxBytes: 5000 })
  expect(documents.map((document) => document.incident.path)).toEqual(['a.md'])
  expect(unread).toEqual(['binary.md', 'empty.md', 'large.md'])
  expect(diagnostics.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
    ['file-not-text', 'error'],
    ['empty-document', 'error'],
    ['file-too-large', 'error'],
  ])
  for (const { message } of diagnostics) expect(message).toMatch(/\. (Save|Write|Move) /)
})

test('a byte order mark and CRLF change nothing that is read', async () => {
  const cwd = makeFolder({ 'a.md': incident, 'b.md': `\uFEFF${incident.replaceAll('\n', '\r\n')}` })
  const { documents, diagnostics } = await readCorpus('.', { cwd })
  const [plain, windows] = documents.map((document) => ({
    title: document.incident.title,
    date: document.incident.date,
    line: document.places.line(['date']),
  }))
  expect(windows).toEqual(plain)
  expect(plain).toEqual({ title: 'Mail stood still', date: '2026-04-02', line: 3 })
  expect(diagnostics).toEqual([])
})

test('UTF-16 with its mark is read as any other document', async () => {
  const little = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(incident, 'utf16le')])
  const { documents, diagnostics } = await readCorpus('.', {
    cwd: makeFolder({ 'big.md': Buffer.from(little).swap16(), 'little.md': little }),
  })
  expect(documents.map(({ incident: { title, date }, text }) => ({ title, date, text }))).toEqual(
    Array(2).fill({ title: 'Mail stood still', date: '2026-04-02', text: incident }),
  )
  expect(diagnostics).toEqual([])
})

test('a folder that is linked twice, or named twice, is read once', async () => {
  const cwd = makeFolder({ 'docs/2026/a.md': incident })
  symlinkSync(join(cwd, 'docs/2026'), join(cwd, 'docs/latest'))
  symlinkSync(join(cwd, 'docs/2026/a.md'), join(cwd, 'docs/newest.md'))
  const { documents, diagnostics } = await readCorpus(['docs', 'docs/latest', 'docs/newest.md'], { cwd })
  expect(documents.map((document) => document.incident.path)).toEqual(['docs/2026/a.md'])
  expect(diagnostics).toEqual([])
})

test('bytes that are not UTF-8 are read, and their place is told', async () => {
  const latin1 = Buffer.concat([Buffer.from(`${incident}\nOp`), Buffer.from([0xe9]), Buffer.from('rateur\n')])
  const { documents, diagnostics } = await readCorpus('.', { cwd: makeFolder({ 'a.md': latin1 }) })
  expect(documents).toHaveLength(1)
  expect(diagnostics).toMatchObject([
    { ruleId: 'file-not-utf8', severity: 'warning', file: 'a.md', place: { start: { line: 5, column: 3 } } },
  ])
})

test('two documents with one id are told, the later by its path', async () => {
  const cwd = makeFolder({ '2025/mail.md': incident, '2026/mail.md': incident })
  const { documents, diagnostics } = await readCorpus('.', { cwd })
  expect(documents).toHaveLength(2)
  expect(diagnostics).toMatchObject([{ ruleId: 'duplicate-id', severity: 'warning', file: '2026/mail.md' }])
  expect(diagnostics[0]?.message).toContain('belongs to 2025/mail.md as well')
})

test.each([
  ['no-such-folder', 'NOT_FOUND'],
  ['a.md/inside', 'NOT_FOUND'],
])('%s throws %s with a hint', async (path, code) => {
  const cwd = makeFolder({ 'a.md': incident })
  await expect(readCorpus(path, { cwd })).rejects.toMatchObject({ name: 'PostmortemError', code, hint: /path/ })
})

test('a folder without incidents is an empty corpus', async () => {
  expect(await readCorpus('.', { cwd: makeFolder() })).toEqual({
    documents: [],
    skipped: [],
    unread: [],
    diagnostics: [],
  })
})

test('folders that link in a circle are read once', async () => {
  const cwd = makeFolder({ 'docs/a.md': incident })
  symlinkSync(join(cwd, 'docs'), join(cwd, 'docs/again'))
  const { documents } = await readCorpus('docs', { cwd })
  expect(documents.filter((document) => document.incident.path === 'docs/a.md')).toHaveLength(1)
  expect(documents.length).toBeLessThan(3)
})

test('tells how far it is, and stops when asked', async () => {
  const cwd = makeFolder({ 'a.md': incident, 'b.md': incident })
  const steps: string[] = []
  await readCorpus('.', { cwd, onRead: (done, total) => steps.push(`${done}/${total}`) })
  expect(steps).toEqual(['1/2', '2/2'])
  await expect(readCorpus('.', { cwd, signal: AbortSignal.abort() })).rejects.toThrow('aborted')
})

test('a file that tells several incidents gives each of them', async () => {
  const part = (name: string): string =>
    `## ${name}\n\n### Summary\n\nIt stood still.\n\n### Impact\n\nMail was late.\n\n### Timeline\n\n- 2026-04-02 10:00 UTC: it stops\n\n### Root Cause\n\nA full disk.\n\n`
  const ids = await idsOf({ '2026-log.md': `# Incidents of 2026\n\n${part('Mail')}${part('Queue')}` })
  expect(ids).toEqual(['2026-log#mail', '2026-log#queue'])
})
