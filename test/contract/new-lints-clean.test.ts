import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { draftIncident } from '../../src/draft/draft-incident.ts'
import { lintIncident } from '../../src/lint/lint-incident.ts'
import { parseIncident } from '../../src/parse/parse-incident.ts'
import { emptySnapshot } from '../../src/schema/cluster/empty-snapshot.ts'
import type { KubeObject } from '../../src/schema/cluster/kube-object.ts'
import type { Snapshot } from '../../src/schema/cluster/snapshot.ts'
import { renderIncident } from '../../src/template/render-incident.ts'
import { lostVolumeCluster } from './lost-volume-cluster.ts'

const templates = new URL('../../templates/', import.meta.url)
const { items } = lostVolumeCluster() as { items: KubeObject[] }
const unseen = emptySnapshot()
const broken: Snapshot = {
  ...unseen,
  takenAt: '2026-11-20T04:05:00Z',
  source: { ...unseen.source, kind: 'kubectl-output', name: 'cluster.json' },
  objects: items,
}

describe.each(readdirSync(templates))('a document drafted into %s', (name) => {
  test.each([
    ['a broken cluster', broken],
    ['no cluster', unseen],
  ])('from %s lints with no error, and every warning is a field left to a person', (_, snapshot) => {
    const draft = draftIncident(snapshot, { now: new Date('2026-11-20T05:00:00Z'), title: 'Loki drops all logs' })
    const markdown = renderIncident(draft, readFileSync(new URL(name, templates), 'utf8'))
    const found = lintIncident(parseIncident(markdown, { path: 'incidents/2026-11-20-loki-drops-all-logs.md' }))
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
    const warnings = found.filter(({ severity }) => severity === 'warning')
    expect(warnings.filter(({ ruleId }) => ruleId !== 'placeholder-left')).toEqual([])
    // One warning a field: none twice, and as many as are written TODO.
    const lines = warnings.map(({ place }) => place?.start.line)
    expect(new Set(lines).size).toBe(lines.length)
    const asked = markdown.split('\n').flatMap((line, i) => (/\bTODO\b/.test(line) ? [i + 1] : []))
    expect(asked.length).toBeGreaterThan(4)
    expect(lines).toEqual(asked)
  })
})
