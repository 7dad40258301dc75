import { expect, test } from 'vitest'
import { draftIncident } from '../../src/draft/draft-incident.ts'
import { findEarlier } from '../../src/draft/find-earlier.ts'
import { parseIncident } from '../../src/parse/parse-incident.ts'
import { emptySnapshot } from '../../src/schema/cluster/empty-snapshot.ts'
import { readSnapshot } from '../../src/snapshot/source/read-snapshot.ts'
import { listLeftToPerson } from '../../src/template/list-left-to-person.ts'

const now = new Date('2026-03-15T09:00:00Z')
const cluster = new URL('../fixtures/cluster/harbor.json', import.meta.url).pathname
const snapshot = await readSnapshot(cluster, { cwd: '/', now })
const known = [
  parseIncident(
    '# Incident: Berth volume stuck\n\n**Date:** 2026-01-02\n\n## Summary\n\nMulti-Attach error: the volume attachment of the ledger was stuck on a lost node.\n\n## Resolution\n\n1. Delete the attachment: `kubectl delete volumeattachment csi-x`\n',
    { path: 'incidents/2026-01-02-berth-volume.md' },
  ),
  parseIncident(
    '# Incident: Invoice typo\n\n**Date:** 2026-01-09\n\n## Summary\n\nThe invoices had a wrong footer.\n',
    {
      path: 'incidents/2026-01-09-invoice-typo.md',
    },
  ),
]

test('the incidents that are known are compared with a snapshot, best first, in the form that a draft takes', () => {
  const earlier = findEarlier(snapshot, known)
  expect(earlier.map(({ incident }) => incident.id)).toEqual(['2026-01-02-berth-volume', '2026-01-09-invoice-typo'])
  const draft = draftIncident(snapshot, { now, earlier })
  expect(draft.incident.relatedIncidents).toEqual(['2026-01-02-berth-volume'])
})

test('where nothing is broken the title is compared, and without one nothing is', () => {
  const [best] = findEarlier(emptySnapshot(), known, { title: 'volume attachment stuck, Multi-Attach error' })
  expect(best?.incident.id).toBe('2026-01-02-berth-volume')
  expect(findEarlier(emptySnapshot(), known)).toEqual([])
})

test('only what a template has a place for is left to a person in it', () => {
  const draft = draftIncident(snapshot, { now })
  const left = listLeftToPerson(draft, '# {title}\n\n**Severity:**\n\n## Summary\n').map(({ at }) => at)
  expect(left).toContain('severity')
  expect(left).toContain('summary')
  expect(left).not.toContain('lessons')
})
