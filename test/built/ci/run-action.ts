import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { makeFolder, root } from '../../cli/command-line.ts'
import { gitEnv } from '../../cli/git-folder.ts'

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>
  readonly outputs: Readonly<Record<string, { readonly value: string }>>
  readonly runs: {
    readonly steps: ReadonlyArray<{
      readonly id: string
      readonly if?: string
      readonly shell: string
      readonly env?: Readonly<Record<string, string>>
      readonly run: string
    }>
  }
}

export const action: ActionFile = parse(readFileSync(join(root, 'action.yml'), 'utf8'))

/** How the tests run what was built from this checkout. */
export const builtCommand = `${process.execPath} ${join(root, 'dist/cli.js')}`

export interface ActionRun {
  /** The exit code of the step that failed, else 0. */
  readonly code: number
  /** The ids of the steps that were run. */
  readonly ran: readonly string[]
  readonly log: string
  readonly summary: string
  readonly outputs: Readonly<Record<string, string>>
}

type Context = Readonly<Record<string, string | undefined>>

/** Runs the steps of `action.yml` as a runner does: expressions filled in, each script by bash with files of its own. */
export function runAction(inputs: Record<string, string>, cwd: string, event: Context = {}): ActionRun {
  const runner = makeFolder()
  const context: Record<string, string | undefined> = { 'github.action_path': root.replace(/\/$/, ''), ...event }
  for (const [name, { default: value = '' }] of Object.entries(action.inputs)) {
    context[`inputs.${name}`] = inputs[name] ?? value
  }
  const ran: string[] = []
  let [code, log, summary] = [0, '', '']
  for (const step of action.runs.steps) {
    if (code !== 0) break
    if (step.if !== undefined && !isTrue(step.if, context)) continue
    ran.push(step.id)
    const files = { GITHUB_OUTPUT: join(runner, `${step.id}.out`), GITHUB_STEP_SUMMARY: join(runner, `${step.id}.md`) }
    for (const file of Object.values(files)) writeFileSync(file, '')
    const script = join(runner, `${step.id}.sh`)
    writeFileSync(script, step.run)
    const temp = join(runner, 'temp')
    mkdirSync(temp, { recursive: true })
    const env = Object.entries(step.env ?? {}).map(([name, value]) => [name, fill(value, context)])
    const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
      cwd,
      encoding: 'utf8',
      env: { ...gitEnv, RUNNER_TEMP: temp, GITHUB_ACTIONS: 'true', ...files, ...Object.fromEntries(env) },
    })
    log += stdout + stderr
    summary += readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8')
    for (const [, name, value] of readFileSync(files.GITHUB_OUTPUT, 'utf8').matchAll(/^([\w-]+)=(.*)$/gm)) {
      context[`steps.${step.id}.outputs.${name}`] = value
    }
    code = status ?? 99
  }
  const outputs = Object.entries(action.outputs).map(([name, { value }]) => [name, fill(value, context)])
  return { code, ran, log, summary, outputs: Object.fromEntries(outputs) }
}

function fill(text: string, context: Context): string {
  return text.replace(/\$\{\{ *([\w.-]+) *\}\}/g, (_, name: string) => context[name] ?? '')
}

function isTrue(condition: string, context: Context): boolean {
  const [, name = '', operator, literal] = /^([\w.-]+) (==|!=) '([^']*)'$/.exec(condition) ?? []
  if (operator === undefined) throw new Error(`The test does not know the condition ${condition}`)
  return ((context[name] ?? '') === literal) === (operator === '==')
}
