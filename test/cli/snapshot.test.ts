import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { snapshotSchema } from '../../src/schema/cluster/snapshot.ts'
import { makeFolder, root, runLine } from './command-line.ts'

const list = join(root, 'test/fixtures/cluster/harbor.json')

test('prints a snapshot, and says what is in it and what could not be seen', async () => {
  const { code, stdout, stderr } = await runLine(['snapshot', '--from', list])
  expect(code).toBe(0)
  const snapshot = snapshotSchema.parse(JSON.parse(stdout))
  expect(stderr).toContain(`${snapshot.objects.length} objects, 0 logs`)
  expect(stderr).toMatch(/^not seen: container logs/m)
})

test('--output writes a file that is a source again, and never replaces one unless asked', async () => {
  const cwd = makeFolder()
  const line = ['snapshot', '--from', list, '--output', 'kept/snapshot.json']
  expect(await runLine(line, { cwd })).toMatchObject({ code: 0, stdout: 'kept/snapshot.json\n' })
  const first = readFileSync(join(cwd, 'kept/snapshot.json'), 'utf8')
  expect((await runLine(line, { cwd })).code).toBe(2)
  expect(readFileSync(join(cwd, 'kept/snapshot.json'), 'utf8')).toBe(first)
  expect((await runLine([...line, '--force'], { cwd })).code).toBe(0)

  const again = await runLine(['new', 'Queue', '--from', 'kept/snapshot.json', '--stdout'], { cwd })
  const direct = await runLine(['new', 'Queue', '--from', list, '--stdout'], { cwd })
  const facts = (document: string): string[] => document.match(/^\| .*/gm) ?? []
  expect(facts(again.stdout)).toEqual(facts(direct.stdout))
  expect(facts(direct.stdout).length).toBeGreaterThan(10)
})

test('a secret of the source reaches neither stdout nor stderr', async () => {
  const secret = 'hunter2-correct-horse'
  const pod = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'api-0', namespace: 'shop' },
    spec: { containers: [{ name: 'api', env: [{ name: 'DB_PASSWORD', value: secret }] }] },
  }
  const { code, stdout, stderr } = await runLine(['snapshot', '--from', '-'], { input: JSON.stringify(pod) })
  expect(code).toBe(0)
  expect(stdout).toContain('api-0')
  expect(stdout + stderr).not.toContain(secret)
  expect(stderr).toContain('1 secret removed')
  expect(stderr).toContain('removed: 1 of kind named-value, in Pod spec.containers.env.value (1)\n')
})

test('without a source it exits 3 and says how to get one', async () => {
  const { code, stdout, stderr } = await runLine(['snapshot'])
  expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
  expect(stderr).toContain('kubectl get pods')
})
