import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { command, shellWord } from '../../src/draft/shell-word.ts'

test('a plain name stays as it is, any other is quoted, and what no quoting makes safe gives no command', () => {
  expect(command`kubectl describe pod ${'web-0'} -n ${'shop'}`).toBe('kubectl describe pod web-0 -n shop')
  expect(command`kubectl describe pod ${"it's; rm -rf $HOME"}`).toBe(
    String.raw`kubectl describe pod 'it'\''s; rm -rf $HOME'`,
  )
  for (const name of ['', '-rf', 'a\nb', 'a\u0007b', 'a\u202Eb']) {
    expect(shellWord(name)).toBeNull()
    expect(command`kubectl describe pod ${name}`).toBeNull()
  }
})

test('a shell reads back the very name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (name) => {
      const word = shellWord(name)
      if (word === null) return
      expect(execFileSync('/bin/sh', ['-c', `printf %s ${word}`], { encoding: 'utf8' })).toBe(name)
    }),
    { numRuns: 60 },
  )
})
