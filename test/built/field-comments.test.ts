import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const types = (name: string) => readFileSync(new URL(`../../dist/schema/${name}.d.ts`, import.meta.url), 'utf8')

test.each(['incident/incident', 'analysis/analysis', 'cluster/snapshot', 'cluster/finding', 'cluster/incident-draft'])(
  'an editor shows what every field of %s is: each has a doc comment in the package',
  (name) => {
    const lines = types(name).split('\n')
    const bare = lines.filter((line, i) => /^ +\w+: z\./.test(line) && !/^ +\/\*\* .*\. \*\/$/.test(lines[i - 1] ?? ''))
    expect(bare).toEqual([])
  },
)
