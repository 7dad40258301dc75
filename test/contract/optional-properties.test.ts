import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const src = new URL('../../src/', import.meta.url)

test('an optional property may be given as undefined, which exactOptionalPropertyTypes forbids by default', () => {
  const files = (readdirSync(src, { recursive: true }) as string[]).filter((name) => name.endsWith('.ts'))
  const strict = files.flatMap((name) =>
    [...readFileSync(new URL(name, src), 'utf8').matchAll(/^ +readonly \w+\?: (.*)$/gm)]
      // What goes on in the next line, and what another options type says.
      .filter(([, type = '']) => !/\bundefined\b|\bunknown\b|[{(<]$|Options\['\w+'\]$/.test(type))
      .map(([line]) => `${name}: ${line.trim()}`),
  )
  expect(strict).toEqual([])
})
