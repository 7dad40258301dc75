import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtinDetectors } from '../../src/detect/builtin-detectors.ts'

const src = new URL('../../src/', import.meta.url).pathname
/** Where an id may stand: in the detector itself, and where it is the id of the failure signature of the same name. */
const own = ['detect/detectors/', 'signature/catalogue/', 'alert/']

test('no shared file names a detector: it asks for the traits that findings carry', () => {
  const ids = builtinDetectors.map(({ id }) => id).join('|')
  const literal = new RegExp(`(['\`])(?:${ids})(?:/|\\1)`)
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  const shared = files.filter((file) => !own.some((folder) => file.startsWith(folder)))
  expect(shared.length).toBeGreaterThan(300)
  const found = shared.filter((file) =>
    readFileSync(join(src, file), 'utf8')
      .split('\n')
      .some((line) => literal.test(line)),
  )
  expect(found).toEqual([])
})
