import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { makeFolder, root } from '../cli/command-line.ts'

type Evaluate = (argv: readonly string[]) => { status: number; stdout: string; stderr: string }

const { evaluate }: { evaluate: Evaluate } = await import(join(root, 'test/eval/evaluate.mjs'))

function figuresOf(folder: string) {
  const { status, stdout, stderr } = evaluate([folder, '--json'])
  expect(stderr).toBe('')
  expect(status).toBe(0)
  return JSON.parse(stdout)
}

const incidents = Object.fromEntries(
  readdirSync(join(root, 'incidents')).map((file) => [file, readFileSync(join(root, 'incidents', file), 'utf8')]),
)
const example = join(root, 'test/eval/example')
const labels = parse(readFileSync(join(example, 'labels.yaml'), 'utf8'))

test('the labels of the example incidents are read, and their figures printed beside TF-IDF', () => {
  const argv = [join(root, 'test/eval/run.mjs'), example, '--verbose']
  const { status, stdout } = spawnSync(process.execPath, argv, { encoding: 'utf8' })
  expect(status).toBe(0)
  expect(stdout).toMatch(/^example: 8 documents\n {43,}kit {2}TF-IDF\n {2}average precision +[01]\.\d{3} +0\.\d{3}\n/)
  expect(stdout).toMatch(/pairs in a pattern: precision \S+, recall \S+ of 3\n/)
  expect(stdout).toMatch(/hard negatives joined: 0 of 4\n {2}false alarms: \d of 4 /)
  expect(stdout).toMatch(/promises: \d of 4 followed/)
})

test('a folder in the other form gives the same figures', () => {
  const withExtension = (name: string) => `${name}.md`
  const gold = {
    families: labels.families.map((family: { members: string[] }) => ({
      ...family,
      members: family.members.map(withExtension),
    })),
    nonFamilies: labels.nonFamilies,
  }
  const files = Object.fromEntries(Object.entries(incidents).map(([file, text]) => [`docs/${file}`, text]))
  const folder = makeFolder({
    ...files,
    'gold/_recurrence.json': JSON.stringify(gold),
    'gold/_followthrough.json': JSON.stringify(
      labels.promises.map((promise: { verdict: string }) => ({
        ...promise,
        verdict: promise.verdict === 'kept' ? 'done' : promise.verdict === 'not-kept' ? 'never done' : promise.verdict,
      })),
    ),
  })
  const { corpora, total } = figuresOf(example)
  const other = figuresOf(folder)
  expect(other.total).toEqual(total)
  expect(other.corpora[0].pairs).toEqual(corpora[0].pairs)
})

describe('figures that can be worked out by hand', () => {
  const documents = {
    '2031-01-01-a.md': '# Incident: alpha\n\nalpha beta\n',
    '2031-01-02-b.md': '# Incident: alpha\n\nalpha gamma\n',
    '2031-01-03-c.md': '# Outage: delta\n\nepsilon zeta\n',
  }
  const figures = (text: string) => figuresOf(makeFolder({ ...documents, 'labels.yaml': text }))

  test('the one pair of a family that TF-IDF ranks first of three', () => {
    const { total, corpora } = figures('families: [{ members: [2031-01-01-a, 2031-01-02-b] }]\n')
    expect(total.tfIdf).toEqual({ averagePrecision: 1, recallAt1: 1, recallAt3: 1 })
    expect(total).toMatchObject({ pairs: 1, asked: 1, documents: 3 })
    // c is asked nothing: it is kin to none of the earlier ones.
    expect(corpora[0].ranking.alone).toBe(1)
  })

  test('one that shares no word with its mate comes after the one that does', () => {
    const { total } = figures('families: [{ members: [2031-01-01-a, 2031-01-03-c] }]\n')
    // Of the two pairs without a word in common, that of a comes first by name: the hit is the second of three.
    expect(total.tfIdf.averagePrecision).toBe(0.5)
  })

  test('a pair that may join counts neither way', () => {
    const { total } = figures(
      'families: [{ members: [2031-01-01-a, 2031-01-03-c] }, { kind: symptom, members: [2031-01-01-a, 2031-01-02-b] }]\n',
    )
    expect(total.tfIdf.averagePrecision).toBe(1)
  })

  test('what is not asked has no figure', () => {
    const { total } = figures('families: []\n')
    expect(total).toMatchObject({
      pairRecall: null,
      tfIdf: { averagePrecision: null, recallAt1: null },
    })
  })
})

test('a pair that is joined against the labels is counted as wrong and as a hard negative', () => {
  const [{ members }] = labels.families
  const [first, second] = members
  const folder = makeFolder({ ...incidents, 'labels.json': JSON.stringify({ nonFamilies: [[first, second]] }) })
  const { total } = figuresOf(folder)
  expect(total).toMatchObject({ apart: 1, apartJoined: 1, pairPrecision: 0 })
})

describe('what cannot be measured is said', () => {
  test.each([
    [[], /^error: Name a folder with labels/],
    [[makeFolder()], /^error: There are no labels in ".+"\. Write labels\.yaml there\.\n/],
    [[makeFolder({ 'labels.yaml': 'families: [' })], /labels\.yaml: /],
    [[makeFolder({ 'labels.yaml': 'documents: nowhere\n' })], /There is no folder ".+nowhere"/],
    [
      [makeFolder({ 'a.md': '# A\n', 'labels.yaml': 'families: [{ members: [a, b] }]\n' })],
      /names "b", which is none of the 1 documents/,
    ],
  ])('%j', (argv, message) => {
    const { status, stdout, stderr } = evaluate(argv)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(message)
  })
})
