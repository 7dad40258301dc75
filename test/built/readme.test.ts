import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lostVolumeCluster } from '../contract/lost-volume-cluster.ts'

const root = new URL('../../', import.meta.url).pathname
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const architecture = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  name: string
  bin: Record<string, string>
  peerDependencies: Record<string, string>
  scripts: Record<string, string>
}

/** The bodies of the fenced blocks of one language, in order. */
function blocks(markdown: string, language: string): string[] {
  return [...markdown.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, body = '']) => body,
  )
}

/** Every line of the sh blocks, with the exit code that its comment states. */
const commands = blocks(readme, 'sh')
  .flatMap((block) => block.split('\n'))
  .filter((line) => line.trim() !== '')
  .map((line) => ({ line, status: Number(/# (?:.* )?exits (\d+)$/.exec(line)?.[1] ?? 0) }))

/**
 * A reader's machine: the package built from these sources, the example incidents, and on the PATH an `npx` that runs
 * the package's own bins only, an `npm` that knows what is safe to promise, and a `kubectl` with a broken cluster.
 */
const machine = mkdtempSync(join(tmpdir(), 'postmortem-readme-'))
const [kit, home, bin] = [join(machine, 'kit'), join(machine, 'home'), join(machine, 'bin')]

beforeAll(() => {
  for (const folder of [kit, home, bin, join(home, 'node_modules')]) mkdirSync(folder)
  for (const name of ['package.json', 'dist', 'templates', 'schemas', 'node_modules']) {
    if (existsSync(join(root, name))) symlinkSync(join(root, name), join(kit, name))
  }
  cpSync(join(root, 'incidents'), join(home, 'incidents'), { recursive: true })
  symlinkSync(kit, join(home, 'node_modules', manifest.name))
  const as = ['-c', 'user.name=Reader', '-c', 'user.email=reader@example.org']
  for (const args of [
    ['init', '-q', '-b', 'main'],
    ['add', 'incidents'],
    [...as, 'commit', '-q', '-m', 'Incidents'],
  ]) {
    execFileSync('git', args, { cwd: home, env: { PATH: process.env['PATH'], HOME: home, GIT_CONFIG_NOSYSTEM: '1' } })
  }
  writeFileSync(join(machine, 'cluster.json'), JSON.stringify(lostVolumeCluster()))

  // Scripts without an extension take their kind from the nearest manifest, which may be anybody's.
  writeFileSync(join(bin, 'package.json'), '{ "type": "commonjs" }')
  const write = (name: string, script: string): void =>
    writeFileSync(join(bin, name), `#!${process.execPath}\n${script}`, { mode: 0o755 })
  write(
    'npx',
    `const [name, ...args] = process.argv.slice(2)
const file = ${JSON.stringify(manifest.bin)}[name]
if (file === undefined) throw new Error(name + ' is no bin of the package')
const { status } = require('node:child_process').spawnSync(process.execPath, [require('node:path').join(${JSON.stringify(kit)}, file), ...args], { stdio: 'inherit' })
process.exitCode = status ?? 99`,
  )
  write(
    'npm',
    `const [verb, name, ...rest] = process.argv.slice(2)
const peers = ${JSON.stringify(Object.keys(manifest.peerDependencies).map((peer) => `${peer}@1`))}
const scripts = ${JSON.stringify(manifest.scripts)}
const known = verb === 'ci' ? 'prepare' in scripts : verb === 'test' ? 'test' in scripts : verb === 'i' ? name === '${manifest.name}' && rest.every((peer) => peers.includes(peer)) : false
if (!known) throw new Error('npm ' + process.argv.slice(2).join(' ') + ' would not work')`,
  )
  write(
    'kubectl',
    `process.stdout.write(require('node:fs').readFileSync(${JSON.stringify(join(machine, 'cluster.json'))}))`,
  )
}, 120_000)

afterAll(() => rmSync(machine, { recursive: true, force: true }))

/** What each command printed on stdout when it was run in its turn. */
const printed = new Map<string, string>()

function run(line: string): { status: number | null; stdout: string; stderr: string } {
  const path = [bin, dirname(process.execPath), '/usr/bin', '/bin'].join(':')
  return spawnSync('sh', ['-c', line], { cwd: home, env: { PATH: path, HOME: home, NO_COLOR: '1' }, encoding: 'utf8' })
}

/** As many lines of the output as the part has, from the one with which the part begins. */
function linesFrom(out: string, part: string): string {
  const lines = out.split('\n')
  const first = lines.indexOf(part.split('\n')[0] ?? '')
  if (first < 0)
    throw new Error(`The output has no line "${part.split('\n')[0]}" any more; choose another for the README.`)
  return `${lines.slice(first, first + part.split('\n').length - 1).join('\n')}\n`
}

describe('the README', () => {
  test('has the two commands that do all the set-up', () => {
    const lines = commands.map(({ line }) => line)
    expect(lines).toContain('npm ci && npx postmortem report incidents')
    expect(lines).toContain('npm ci && npm test')
  })

  test.each(commands)('$line', ({ line, status }) => {
    const result = run(line)
    printed.set(line, result.stdout)
    expect(result.status, result.stderr).toBe(status)
    // A redirected or refused command may print nothing; each other one has something to say.
    expect(result.stdout + result.stderr !== '' || /> \S+$|^npm [a-z ]/.test(line)).toBe(true)
  })

  /** `UPDATE_README=1` writes what is printed now into the README, as many lines of each part as before. */
  test('shows what the first command really prints, with … for what is left out', () => {
    const out = printed.get('npm ci && npx postmortem report incidents') ?? ''
    const [shown = ''] = blocks(readme, 'text')
    if (process.env['UPDATE_README']) {
      const updated = shown.split('…\n').map((part) => linesFrom(out, part))
      writeFileSync(
        join(root, 'README.md'),
        readme.replace(shown, () => updated.join('…\n')),
      )
      return
    }
    expect(shown.split('\n').length).toBeGreaterThan(20)
    let at = 0
    for (const part of shown.split('…\n')) {
      expect(out.slice(at)).toContain(part)
      at = out.indexOf(part, at) + part.length
    }
    expect(out.startsWith(shown.split('\n')[0] ?? '')).toBe(true)
  })

  test('names every exit code and every command that --help names', () => {
    const help = run('npx postmortem --help').stdout
    const named = [...help.matchAll(/^ {2}([a-z]+)\b/gm)].map(([, command]) => command)
    expect(named.length).toBeGreaterThan(6)
    for (const command of named) {
      if (command !== 'help') expect(readme).toContain(`\`postmortem ${command}`)
    }
    for (const code of [0, 1, 2, 3, 70, 130]) expect(readme).toMatch(new RegExp(`^\\| ${code} \\|`, 'm'))
  })
})

describe('the TypeScript examples', () => {
  const examples = [readme, architecture].flatMap((markdown) => blocks(markdown, 'ts'))

  test('compile under strict rules, and run', () => {
    expect(examples.length).toBeGreaterThan(2)
    writeFileSync(join(home, 'package.json'), '{ "type": "module" }')
    const files = examples.map((example, i) => {
      writeFileSync(join(home, `example-${i}.ts`), example)
      return `example-${i}.ts`
    })
    const flags = '--ignoreConfig --strict --skipLibCheck --module nodenext --target es2023 --types node'.split(' ')
    const compiled = spawnSync(
      join(root, 'node_modules/.bin/tsc'),
      [...flags, '--typeRoots', join(root, 'node_modules/@types'), ...files],
      { cwd: home, encoding: 'utf8' },
    )
    expect(compiled.stdout + compiled.stderr).toBe('')
    for (const file of files) {
      const out = execFileSync(process.execPath, [file.replace(/ts$/, 'js')], { cwd: home, encoding: 'utf8' })
      if (examples[files.indexOf(file)]?.includes('console.log')) expect(out).not.toBe('')
    }
  })
})
