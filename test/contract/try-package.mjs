// Packs the package, installs the tarball into an empty project, and uses it there as a user would.
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const project = mkdtempSync(join(tmpdir(), 'postmortem-package-'))
const run = (command, args, cwd = project) => execFileSync(command, args, { cwd, encoding: 'utf8', stdio: 'pipe' })

try {
  const [packed] = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', project], root))
  const strange = packed.files
    .map(({ path }) => path)
    .filter(
      (path) =>
        !/^(dist\/.+\.(js|d\.ts)|schemas\/.+\.json|templates\/.+\.md|(README|LICENSE)(\.md)?|package\.json)$/.test(
          path,
        ),
    )
  assert.deepEqual(strange, [], 'the tarball holds what a user does not need')
  for (const needed of ['LICENSE', 'README.md', 'dist/cli.js', 'schemas/incident.json', 'templates/default.md']) {
    assert(
      packed.files.some(({ path }) => path === needed),
      `the tarball lacks ${needed}`,
    )
  }

  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }')
  run('npm', ['install', '--no-audit', '--no-fund', join(project, packed.filename)])

  for (const bin of ['postmortem', 'postmortem-kit', 'kubectl-postmortem']) {
    assert.equal(run(`node_modules/.bin/${bin}`, ['--version']).trim(), packed.version, bin)
  }
  const [written] = run('node_modules/.bin/postmortem', ['new', 'Disk full', '--now', '2026-05-04']).split('\n')
  assert.deepEqual(readdirSync(join(project, 'incidents')), ['2026-05-04-disk-full.md'])
  run('node_modules/.bin/postmortem', ['lint', written])
  const report = spawnSync('node_modules/.bin/postmortem', ['report', 'incidents'], { cwd: project, encoding: 'utf8' })
  assert.equal(report.status, 0, report.stderr)

  writeFileSync(
    join(project, 'use.mjs'),
    `import { createRequire } from 'node:module'
     import { parseIncident, schemas } from 'postmortem-kit'
     import { openCluster } from 'postmortem-kit/kubernetes'
     const require = createRequire(import.meta.url)
     const { incident } = parseIncident('# Incident: Disk full', { path: 'incidents/2026-05-04-disk.md' })
     schemas.incident.parse(incident)
     require('postmortem-kit/schemas/incident.json')
     require.resolve('postmortem-kit/templates/default.md')
     const { code } = await openCluster().catch((error) => error)
     console.log(incident.id, incident.date, code)`,
  )
  assert.equal(run('node', ['use.mjs']).trim(), '2026-05-04-disk 2026-05-04 MISSING_PEER')

  const tsc = join(root, 'node_modules/.bin/tsc')
  writeFileSync(
    join(project, 'use.ts'),
    `import { type Incident, lintIncident, parseIncident } from 'postmortem-kit'
     export const incident: Incident = parseIncident('# Disk full').incident
     export const lines: number[] = lintIncident(parseIncident('# Disk full')).map(({ place }) => place?.start.line ?? 0)`,
  )
  run(tsc, [
    '--noEmit',
    '--ignoreConfig',
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2022',
    '--types',
    '',
    'use.ts',
  ])

  const size = `${packed.entryCount} files, ${Math.round(packed.size / 1024)} KiB packed`
  process.stdout.write(`the package works in an empty project: ${size}\n`)
} catch (error) {
  process.stderr.write(`${error.stdout ?? ''}${error.stderr ?? ''}`)
  throw error
} finally {
  rmSync(project, { recursive: true, force: true })
}
