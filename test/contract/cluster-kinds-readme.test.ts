import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { clusterKinds } from '../../src/snapshot/cluster-kinds.ts'

test('the README lists what is read from a cluster, and nothing else', () => {
  const groups = byGroup()
  const rows = [...groups].map(([group, kinds]) => {
    const addOn = kinds.every(({ presence }) => presence === 'add-on') ? ', where it is installed' : ''
    return `| ${group === '' ? 'core' : group}${addOn} | ${kinds.map(({ plural }) => plural).join(', ')} |`
  })
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const table = readme.split('| API group | listed |\n|---|---|\n')[1]?.split('\n\n')[0]
  expect(table?.split('\n')).toEqual(rows)
})

function byGroup(): Map<string, (typeof clusterKinds)[number][]> {
  const groups = new Map<string, (typeof clusterKinds)[number][]>()
  for (const kind of clusterKinds) groups.set(kind.group, [...(groups.get(kind.group) ?? []), kind])
  return groups
}
