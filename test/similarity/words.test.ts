import { expect, test } from 'vitest'
import { holdsIdentifier, readIdentifiers } from '../../src/similarity/words/read-identifiers.ts'
import { readTokens } from '../../src/similarity/words/read-tokens.ts'
import { readWords } from '../../src/similarity/words/read-words.ts'

test('a run is split at the border of a script without spaces, whose characters go in pairs', () => {
  expect(readWords('queue-workerが停止した')).toEqual([
    'queue-worker',
    'queue',
    'worker',
    'が停',
    '停止',
    '止し',
    'した',
  ])
  expect([...readTokens('queue-workerが停止', 'ja').keys()]).toEqual(['queue-worker', 'が停', '停止'])
})

test('tokens are those of the source: numbers, addresses and link targets, but no words of grammar and no full stops', () => {
  const source = 'The tide was at [412 cm](https://pier.example/log/412). The log stopped.'
  expect([...readTokens(source, 'en')]).toEqual([
    ['tide', 1],
    ['412', 1],
    ['cm', 1],
    ['https', 1],
    ['pier.example/log/412', 1],
    ['log', 1],
    ['stopped', 1],
  ])
})

test.each([
  ['exit code 137 on pier-7', ['137', 'pier-7']],
  ['ImportError in tide_log.py', ['ImportError', 'tide_log.py']],
  ['the OOM killer, 10.0.3.7:6443', ['OOM', '10.0.3.7:6443']],
  ['the volume went read-only again', []],
])('identifiers of "%s"', (text, identifiers) => {
  expect(readIdentifiers(text)).toEqual(identifiers)
})

test('an identifier is held as it is written, and not as a part of another', () => {
  expect(holdsIdentifier('code 137.', '137')).toBe(true)
  expect(holdsIdentifier('code 1370, x137', '137')).toBe(false)
  expect(holdsIdentifier('importerror', 'ImportError')).toBe(false)
})
