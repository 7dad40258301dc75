import { vi } from 'vitest'
import { detectFindings } from '../../src/detect/detect-findings.ts'
import { draftIncident } from '../../src/draft/draft-incident.ts'
import { parseIncident } from '../../src/parse/parse-incident.ts'
import type { Snapshot } from '../../src/schema/cluster/snapshot.ts'
import { type Ran, root, runLine } from '../cli/command-line.ts'
import type { Outcome } from './check-facts.ts'

/** Runs the command as a user with this kubeconfig would. */
export async function runOnCluster(argv: readonly string[], kubeconfig: string, cwd: string = root): Promise<Ran> {
  vi.stubEnv('KUBECONFIG', kubeconfig)
  try {
    return await runLine(argv, { cwd, env: { KUBECONFIG: kubeconfig }, now: new Date().toISOString() })
  } finally {
    vi.unstubAllEnvs()
  }
}

/** Drafts a postmortem of the cluster by the real command, beside the example incidents, and looks at what it rests on. */
export async function takeOutcome(title: string, kubeconfig: string, now: Date): Promise<Outcome> {
  const drafted = await runOnCluster(['new', title, '--dir', 'incidents', '--stdout'], kubeconfig)
  if (drafted.code !== 0) throw new Error(`new ended with ${drafted.code}: ${drafted.stderr}`)
  const taken = await runOnCluster(['snapshot'], kubeconfig)
  if (taken.code !== 0) throw new Error(`snapshot ended with ${taken.code}: ${taken.stderr}`)
  const snapshot = JSON.parse(taken.stdout) as Snapshot
  const findings = detectFindings(snapshot)
  const { hypotheses } = draftIncident(snapshot, { now: new Date(), title, findings })
  const document = drafted.stdout
  const { sections } = parseIncident(document).incident
  return { now, document, sections, snapshot, findings, hypotheses, stderr: drafted.stderr }
}
