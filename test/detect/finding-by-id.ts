import { expect } from 'vitest'
import { detectFindings } from '../../src/detect/detect-findings.ts'
import { type Finding, findingSchema } from '../../src/schema/cluster/finding.ts'
import type { Snapshot } from '../../src/schema/cluster/snapshot.ts'

/** The finding of that id, checked against the schema; fails with the ids that there are. */
export function findingById(snapshot: Snapshot, id: string): Finding {
  const findings = detectFindings(snapshot)
  const found = findings.find((finding) => finding.id === id)
  expect(found, `no ${id} among ${findings.map((finding) => finding.id).join(', ')}`).toBeDefined()
  return findingSchema.parse(found)
}

/** The ids of all findings, without the notes. */
export function faultsIn(snapshot: Snapshot): string[] {
  return detectFindings(snapshot)
    .filter((finding) => finding.severity !== 'info')
    .map((finding) => finding.id)
}

/** What the evidence says, in order. */
export function quotesOf(finding: Finding): string[] {
  return finding.evidence.map((item) => item.quote)
}
