import { expect, test } from 'vitest'
import { plainText } from '../../src/text/plain-text.ts'

test('keeps lines, tabs and what is written in any script', () => {
  const text = 'pier\t1: ok\n  :12 a::b 港 ü 😀\n'
  expect(plainText(text)).toBe(text)
  expect(plainText('a\r\nb')).toBe('a\nb')
})

test('takes away what a terminal obeys', () => {
  expect(plainText('a\u001b[2Jb\u0007c\u009bd\u202ee\rf\u0000')).toBe('a [2Jb c de f ')
})

test('leaves no line a command to the runner of a CI job', () => {
  expect(plainText('::error::x\n  ::set-output::y\nz ##[group]\n##vso[task]')).toBe(
    ': :error::x\n  : :set-output::y\nz ## [group]\n## vso[task]',
  )
})
