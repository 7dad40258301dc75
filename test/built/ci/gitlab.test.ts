import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import { root } from '../../cli/command-line.ts'
import { GitFolder, gitEnv } from '../../cli/git-folder.ts'
import { builtCommand } from './run-action.ts'

const { postmortem: job } = parse(readFileSync(join(root, 'ci/gitlab.yml'), 'utf8')) as {
  postmortem: {
    variables: Record<string, string>
    script: string[]
    artifacts: { reports: { junit: string; codequality: string[] } }
  }
}

// Each runs the built command several times.
vi.setConfig({ testTimeout: 120_000 })

const examples = Object.fromEntries(
  readdirSync(join(root, 'incidents')).map((file) => [
    `incidents/${file}`,
    readFileSync(join(root, 'incidents', file), 'utf8'),
  ]),
)

/** As the runner does: all lines as one script, which ends at the first that fails. */
function runJob(cwd: string, variables: Record<string, string> = {}) {
  const env = { ...gitEnv, ...job.variables, POSTMORTEM_COMMAND: builtCommand, ...variables }
  return spawnSync('bash', ['-eo', 'pipefail', '-c', job.script.join('\n')], { cwd, env, encoding: 'utf8' })
}

test('the job of the template writes its reports, in a merge request of what that adds', () => {
  const repository = new GitFolder()
  const base = repository.commit(examples)
  const last = 'incidents/2026-10-15-cluster-dns-timeouts.md'
  repository.commit({ 'incidents/2026-11-01-again.md': examples[last]?.replaceAll('2026-10-1', '2026-11-0') ?? '' })
  const all = runJob(repository.path)
  expect(all.status, all.stderr).toBe(0)
  expect(all.stdout).toContain('The same cause again')
  const read = (file: string) => readFileSync(join(repository.path, file), 'utf8')
  expect(read(job.artifacts.reports.junit)).toContain('<testsuites ')
  for (const file of job.artifacts.reports.codequality) expect(Array.isArray(JSON.parse(read(file)))).toBe(true)

  const request = runJob(repository.path, { CI_MERGE_REQUEST_DIFF_BASE_SHA: base })
  expect(request.status, request.stderr).toBe(0)
  expect(request.stdout).toMatch(/^Since [0-9a-f]{40}: 1 new incident/)
  expect(read('postmortem-report/comment.md')).toMatch(/^<!-- postmortem-kit -->\n# What this adds/)
})

test('it fails as the report and the lint do, and with 3 where nothing can be compared', () => {
  const repository = new GitFolder()
  repository.commit({ ...examples, 'postmortem.config.yaml': 'budgets: { highActionDays: 0 }\n' })
  expect(runJob(repository.path).status).toBe(1)
  expect(runJob(repository.path, { POSTMORTEM_FAIL_ON: 'never' }).status).toBe(0)
  const missing = runJob(repository.path, { CI_MERGE_REQUEST_DIFF_BASE_SHA: '0'.repeat(40) })
  expect(missing.status).toBe(3)
  expect(missing.stderr).toContain('There is no revision')
})
