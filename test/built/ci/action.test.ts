import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import manifest from '../../../package.json' with { type: 'json' }
import { root } from '../../cli/command-line.ts'
import { GitFolder } from '../../cli/git-folder.ts'
import { action, builtCommand, runAction } from './run-action.ts'

// Each runs the built command several times.
vi.setConfig({ testTimeout: 120_000 })

const examples = Object.fromEntries(
  readdirSync(join(root, 'incidents')).map((file) => [
    `incidents/${file}`,
    readFileSync(join(root, 'incidents', file), 'utf8'),
  ]),
)
const third = 'incidents/2026-07-28-metrics-gap-after-nas-update.md'
const earlier = Object.fromEntries(Object.entries(examples).filter(([file]) => file < third))

const command = { command: builtCommand }
const read = (file: string | undefined): string => readFileSync(file ?? '', 'utf8')

/** A branch that adds the third of its kind, while the base went on. */
function pullRequest(config = ''): { repository: GitFolder; base: string } {
  const repository = new GitFolder()
  repository.commit({ ...earlier, 'postmortem.config.yaml': config })
  repository.git('checkout', '-q', '-b', 'add')
  repository.commit({ [third]: examples[third] ?? '' })
  repository.git('checkout', '-q', 'main')
  const base = repository.commit({ 'incidents/2026-01-13-image-pull-rate-limit.md': null })
  repository.git('checkout', '-q', 'add')
  return { repository, base }
}

test('no step builds a script of what comes from outside', () => {
  for (const { run, shell } of action.runs.steps) {
    expect(run).not.toContain('${{')
    expect(shell).toBe('bash')
  }
})

describe('in a pull request', () => {
  test('annotations, summary, comment and files tell what it adds', () => {
    const { repository, base } = pullRequest()
    const { code, log, summary, outputs } = runAction(command, repository.path, {
      'github.event.pull_request.base.sha': base,
    })
    expect(code, log).toBe(0)
    expect(log).toMatch(/^::warning file=incidents\/2026-07-28\S+,line=\d+,title=The same cause again/m)
    expect(log).not.toContain('No longer there')
    expect(summary).toMatch(/^# What this adds: 1 new incident/)
    expect(summary).toContain('# What keeps coming back')
    const comment = read(outputs['comment'])
    expect(comment).toMatch(/^<!-- postmortem-kit -->\n# What this adds: 1 new incident/)
    expect(comment).toMatch(/The action of the first is still open: Ask the vendor/)
    expect(outputs['exit-code']).toBe('0')
    expect(JSON.parse(read(outputs['sarif'])).version).toBe('2.1.0')
    expect(read(outputs['junit'])).toContain('<testsuites name="postmortem report"')
    expect(JSON.parse(read(outputs['json'])).since).toBeUndefined()
    expect(read(outputs['report'])).toMatch(/^# What keeps coming back/)
    expect(repository.git('status', '--porcelain')).toBe('')
  })

  test('it fails on what it adds, after everything is written, and not on what was so before', () => {
    const { repository, base } = pullRequest('budgets: { recurrence: 3, highActionDays: 0 }\n')
    const event = { 'github.event.pull_request.base.sha': base }
    const failed = runAction(command, repository.path, event)
    expect(failed.code).toBe(1)
    expect(failed.ran).toEqual(['prepare', 'additions', 'whole', 'lint', 'outcome'])
    expect(failed.outputs['exit-code']).toBe('1')
    expect(failed.log).toMatch(/^::error file=incidents\/2026-07-28\S+,line=\d+,title=Budget exceeded/m)
    expect(failed.log).not.toMatch(/^::error file=incidents\/2026-02-03/m)
    expect(failed.summary).toContain('**exceeded**')
    expect(existsSync(failed.outputs['comment'] ?? '')).toBe(true)
    expect(runAction({ ...command, 'fail-on': 'never' }, repository.path, event).code).toBe(0)
  })

  test('a clone that is too shallow is no empty report: it stops with 3 and says fetch-depth: 0', () => {
    const { repository } = pullRequest()
    const clone = new GitFolder()
    clone.git('fetch', '-q', '--depth', '1', `file://${repository.path}`, 'add')
    clone.git('checkout', '-q', 'FETCH_HEAD')
    const base = repository.git('rev-parse', 'add~1').trim()
    const { code, log, ran } = runAction(command, clone.path, { 'github.event.pull_request.base.sha': base })
    expect(code).toBe(3)
    expect(log).toContain('fetch-depth: 0')
    expect(ran).toEqual(['prepare', 'additions'])
  })
})

describe('elsewhere', () => {
  test('the whole report is annotated and fails, and a lint error fails', () => {
    const repository = new GitFolder()
    repository.commit({ ...examples, 'postmortem.config.yaml': 'budgets: { highActionDays: 0 }\n' })
    const { code, log, ran, outputs } = runAction(command, repository.path)
    expect(code, log).toBe(1)
    expect(ran).not.toContain('additions')
    expect(log).toMatch(/^::error file=incidents\/2026-02-03/m)
    expect(read(outputs['comment'])).toMatch(/^<!-- postmortem-kit -->\n# What keeps coming back/)

    const unfinished = { 'post mortems/2026-01-01-x.md': '# Incident: Half a document\n\n**Date:** 2026-01-01\n' }
    repository.commit({ ...unfinished, 'postmortem.config.yaml': '' })
    const other = { ...command, dir: 'post mortems' }
    const linted = runAction(other, repository.path)
    expect(linted.code).toBe(1)
    expect(linted.log).toMatch(/^::error file=post mortems\/2026-01-01-x\.md,line=1\S*title=required-section::/m)
    expect(runAction({ ...other, lint: 'false' }, repository.path).code).toBe(0)
  })

  test('a config is named by an input; a wrong one is a usage error', () => {
    const repository = new GitFolder()
    repository.commit({
      ...earlier,
      'ci/house.yaml': 'budgets: { highActionDays: 0 }\n',
      'ci/bad.yaml': 'budget: {}\n',
    })
    expect(runAction({ ...command, config: 'ci/house.yaml', lint: 'false' }, repository.path).code).toBe(1)
    expect(runAction({ ...command, config: 'ci/bad.yaml', lint: 'false' }, repository.path).code).toBe(2)
  })
})

describe('what it runs', () => {
  const prepared = (inputs: Record<string, string>) => {
    const repository = new GitFolder()
    repository.commit({ 'a.md': '' })
    // It fails where it runs something that is not there, and says what that was.
    const { log } = runAction({ ...inputs, since: 'none' }, repository.path)
    return log
  }

  test('is the npm package in the version of the action, unless another is named', () => {
    const [{ run = '' } = {}] = action.runs.steps
    expect(run).toContain('npx --yes postmortem-kit@$version')
    expect(manifest.name).toBe('postmortem-kit')
    const gitlab = readFileSync(join(root, 'ci/gitlab.yml'), 'utf8')
    expect(gitlab).toContain(`npx --yes ${manifest.name}@${manifest.version}`)
  })

  test('is the command that is named', () => {
    expect(prepared({ command: 'no-such-kit --flag' })).toContain('no-such-kit: command not found')
  })
})
