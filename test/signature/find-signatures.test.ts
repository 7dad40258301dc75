import { describe, expect, test } from 'vitest'
import { builtinSignatures } from '../../src/signature/builtin-signatures.ts'
import { findSignatures } from '../../src/signature/find-signatures.ts'

const idsIn = (text: string) => [...new Set(findSignatures(text).map(({ signature }) => signature))].sort()

describe('what people write', () => {
  test.each([
    ['The data volume went read-only at 03:12.', 'filesystem-read-only'],
    ['touch: cannot touch /data/x: Read-only file system', 'filesystem-read-only'],
    ['ext4 was remounted in read-only mode by the kernel', 'filesystem-read-only'],
    ['The iSCSI session to the NAS timed out.', 'storage-session-lost'],
    ['EXT4-fs error (device sdc): journal has aborted', 'io-error'],
    ['harbor-core was in CrashLoopBackOff', 'crash-loop'],
    ['the indexer was OOMKilled twice', 'oom-killed'],
    ['It exited with code 137', 'oom-killed'],
    ['the liveness probe kept a diary', null],
    ['Liveness probe failed: HTTP probe failed', 'probe-failing'],
    ['Pods were stuck in ImagePullBackOff', 'image-pull-failing'],
    ['0/4 nodes are available: 4 Insufficient cpu.', 'pod-unschedulable'],
    ['the claim stayed Pending for an hour', 'volume-claim-pending'],
    ['MountVolume.SetUp failed for volume "pvc-1"', 'volume-mount-failing'],
    ['Multi-Attach error for volume "pvc-1"', 'volume-attachment-stuck'],
    ['a stale VolumeAttachment held the disk', 'volume-attachment-stuck'],
    ['Node atlas-3 became NotReady', 'node-not-ready'],
    ['the deployment was degraded', 'workload-degraded'],
    ['write failed: No space left on device', 'disk-full'],
    ['x509: certificate has expired or is not yet valid', 'certificate-expired'],
    ['dial tcp: lookup db.internal: no such host', 'dns-failing'],
    ['connect: connection refused', 'connection-refused'],
    ['Customers saw 502 errors', 'http-5xx'],
    ['the nightly CronJob failed without a word', 'job-failed'],
    ['FATAL: sorry, too many clients already', 'connection-pool-exhausted'],
    ['failed calling webhook "policy.example"', 'admission-webhook-failing'],
  ])('%s', (text, signature) => {
    expect(idsIn(text)).toEqual(signature === null ? [] : expect.arrayContaining([signature]))
  })
})

describe('what people deny does not count', () => {
  test.each([
    'There were no OOM kills on that node.',
    'This was not a certificate expiry.',
    'It wasn’t caused by an expired certificate.',
    'Neither disk full nor OOM kills, evictions or crash loops were seen.',
    'No evidence of DNS failures was found.',
    'A full disk was ruled out.',
    'Connection refused was not the cause.',
    'rather than an expired certificate',
  ])('%s', (text) => {
    expect(idsIn(text)).toEqual([])
  })

  test.each([
    ['No alert fired while the pod was OOMKilled.', 'oom-killed'],
    ['Nobody noticed that the certificate had expired.', 'certificate-expired'],
    ['The crash loop was not detected for two days.', 'crash-loop'],
    ['It was not only an OOM kill: the disk was full as well.', 'oom-killed'],
    ['It was not the network. The disk was full.', 'disk-full'],
  ])('but a negation elsewhere denies nothing: %s', (text, signature) => {
    expect(idsIn(text)).toContain(signature)
  })
})

test('a sentence that is wrapped is read as one', () => {
  expect(idsIn('both iSCSI sessions\nwere lost during the upgrade')).toContain('storage-session-lost')
})

test('quotes are the words of the text, in order', () => {
  const text = 'First the disk was full.\nThen: CrashLoopBackOff, then ECONNREFUSED.'
  const hits = findSignatures(text)
  expect(hits.map(({ quote }) => quote)).toEqual(['disk was full', 'CrashLoopBackOff', 'ECONNREFUSED'])
  for (const { quote, start, end } of hits) expect(text.slice(start, end)).toBe(quote)
})

test('time grows with the length of the text, not with its square', () => {
  const shapes = [
    'the volume is slow and iscsi sessions are read and failing to mount ',
    'no no no not not oom ',
    'certificate ',
  ]
  for (const shape of shapes) {
    const time = (length: number) => {
      const text = shape.repeat(length / shape.length)
      const began = performance.now()
      findSignatures(text)
      return performance.now() - began
    }
    time(20_000)
    expect(time(400_000)).toBeLessThan(120 * Math.max(time(20_000), 4))
  }
})

test('the catalogue has no id twice, and is in order of id', () => {
  const ids = builtinSignatures.map(({ id }) => id)
  expect(ids).toEqual([...new Set(ids)].sort())
  expect(ids.length).toBeGreaterThanOrEqual(20)
})
