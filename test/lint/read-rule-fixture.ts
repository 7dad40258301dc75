import { readFileSync } from 'node:fs'

export const ruleFixtures = new URL('../fixtures/rules/', import.meta.url)

const mark = / *<!-- expect: ([a-z0-9, -]+?) -->/g

/** Reads a fixture that says on each line what it expects there, and takes the expectations out of the text. */
export function readRuleFixture(path: string): { markdown: string; expected: string[] } {
  const source = readFileSync(new URL(path, ruleFixtures), 'utf8')
  const expected = source
    .split('\n')
    .flatMap((line, i) =>
      [...line.matchAll(mark)].flatMap(([, ids = '']) => ids.split(/[, ]+/).map((id) => `${i + 1} ${id}`)),
    )
  return { markdown: source.replace(mark, ''), expected }
}
