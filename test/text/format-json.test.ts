import { expect, test } from 'vitest'
import { formatJson } from '../../src/text/format-json.ts'

test('escapes what a terminal obeys, and nothing else', () => {
  const value = { '\u202ekey': 'esc \u001b csi \u009b del \u007f, 港 ü 😀' }
  const json = formatJson(value)
  expect(JSON.parse(json)).toEqual(value)
  expect(json).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e]/u)
  expect(json).toContain('港 ü 😀')
})
