import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, test } from 'vitest'
import { root } from '../cli/command-line.ts'
import { describeCluster } from './describe-cluster.ts'
import { setUp } from './scenarios/five-thousand-pods/set-up.ts'
import { startProxy } from './start-proxy.ts'
import { runOnCluster } from './take-outcome.ts'

const measures = ['ms', 'cpuMs', 'memoryMiB', 'loadedMiB', 'blockedMs', 'busiestMs'] as const
type Measured = Readonly<Record<(typeof measures)[number], number>>

/** States what a snapshot of 5,000 pods costs, beside fetching the same lists raw. Asserts nothing: a busy machine is no defect. */
describeCluster('a cluster of 5,000 pods', (cluster) => {
  beforeAll(() => setUp(cluster), 400_000)

  test('takeSnapshot beside the same lists raw', { timeout: 400_000 }, async () => {
    const paths = join(cluster.plane.folder, 'paths.json')
    writeFileSync(paths, JSON.stringify(await pathsAsked()))
    const modes = ['idle', 'raw', 'parsed', 'snapshot'] as const
    const runs = new Map<string, Measured[]>(modes.map((mode) => [mode, []]))
    // In turns, so that a slow moment hits all; the first round warms the server's caches.
    for (let round = 0; round <= 5; round += 1) {
      for (const mode of modes) {
        const script = join(root, 'test/bench/measure-snapshot.mjs')
        const argv = [script, cluster.plane.kubeconfig, mode, paths]
        const { stdout, stderr, status } = spawnSync(process.execPath, argv, { encoding: 'utf8' })
        if (status !== 0) throw new Error(stderr)
        if (round === 0) process.stdout.write(`${mode}: ${stdout}`)
        else runs.get(mode)?.push(JSON.parse(stdout))
      }
    }
    const median = (mode: string, measure: keyof Measured): number => {
      const values = (runs.get(mode) ?? []).map((one) => one[measure]).sort((a, b) => a - b)
      return values[Math.floor(values.length / 2)] ?? Number.NaN
    }
    process.stdout.write(`\nreading a cluster of 5,000 pods, medians of 5 in turns\n${''.padEnd(10)}`)
    for (const measure of measures) process.stdout.write(measure.padStart(11))
    process.stdout.write('   ms by parsed   cpuMs by parsed\n')
    for (const mode of modes) {
      process.stdout.write(mode.padEnd(10))
      for (const measure of measures) process.stdout.write(median(mode, measure).toFixed(0).padStart(11))
      const ratios = (['ms', 'cpuMs'] as const).map((one) => (median(mode, one) / median('parsed', one)).toFixed(2))
      process.stdout.write(`${ratios[0]?.padStart(15)}${ratios[1]?.padStart(18)}\n`)
    }
  })

  /** The first page of each list that the kit asks for. */
  async function pathsAsked(): Promise<string[]> {
    const proxy = await startProxy(cluster.plane)
    await runOnCluster(['snapshot'], proxy.kubeconfigOf('admin'))
    await proxy.close()
    return proxy.asked
      .map((each) => each.slice('GET '.length))
      .filter((path) => path.includes('?limit=') && !path.includes('continue='))
  }
})
