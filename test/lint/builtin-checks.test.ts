import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { CheckKind } from '../../src/diagnostic/check.ts'
import { builtinChecks, settableChecks } from '../../src/lint/builtin-checks.ts'
import { toJsonSchema } from '../../src/to-json-schema.ts'

const src = new URL('../../src/', import.meta.url).pathname
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

/** The string literals of a room. */
function literalsIn(room: string): Set<string> {
  const texts = readdirSync(`${src}${room}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(`${src}${room}/${file}`, 'utf8'))
  return new Set([...texts.join('\n').matchAll(/'([a-z0-9-]+)'/g)].map(([, literal = '']) => literal))
}

const ofKind = (kind: CheckKind) => builtinChecks.filter((check) => check.kind === kind)

describe('the catalogue of checks', () => {
  test('has each id once, with a reason and a remedy in a sentence', () => {
    expect(new Set(builtinChecks.map(({ id }) => id)).size).toBe(builtinChecks.length)
    for (const { id, why, remedy } of builtinChecks) {
      expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
      expect(why, id).toMatch(/^[A-Z].{20,}\.$/s)
      expect(remedy, id).toMatch(/^[A-Z].{10,}\.$/s)
    }
  })

  test.each(['parser', 'corpus', 'report'] as const)('has no check of the %s that nothing reports', (kind) => {
    const used = new Set([...literalsIn('parse'), ...literalsIn('corpus'), ...literalsIn('report')])
    expect(ofKind(kind).filter(({ id }) => !used.has(id))).toEqual([])
  })

  test('is what the README lists', () => {
    const listed = readme
      .slice(readme.indexOf('### Checks'))
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .slice(0, builtinChecks.length)
    expect(listed).toEqual(
      builtinChecks.map(({ id, kind, severity, why }) => `| \`${id}\` | ${kind} | ${severity} | ${why} |`),
    )
  })

  test('gives the ids that a config can name, which are no check of the report and no unreadable file', () => {
    const { properties } = toJsonSchema('config') as { properties: { lint: { properties: { rules: unknown } } } }
    const ids = settableChecks.map(({ id }) => id)
    expect(properties.lint.properties.rules).toMatchObject({ propertyNames: { enum: ids } })
    expect(ids).toEqual(expect.arrayContaining(['too-deep', 'duplicate-id', 'file-not-utf8', 'no-secret']))
    expect(ids).not.toContain('file-not-readable')
    expect(ids).not.toContain('recurrence')
  })
})
