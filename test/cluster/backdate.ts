import { setTimeout } from 'node:timers/promises'
import type { ControlPlane } from './control-plane.ts'
import { decode, encode, readEntries, withEtcd } from './etcd.ts'

/** What keeps its times: leases say that somebody is alive, and the server's own objects have no part in a story. */
const untouched = /^\/registry\/(?:leases|masterleases|apiextensions\.k8s\.io|apiregistration\.k8s\.io)\//

/**
 * Moves every time from `from` to the present to another, in all that a test has made: objects that came into being a moment ago get the age that
 * their story needs, what is older stays. The API lets nobody set creationTimestamp, so this writes where the API server keeps it, as the
 * restore of a backup would; the server and its controllers see the objects as modified.
 */
export async function backdate(
  { etcd, baseline }: ControlPlane,
  { from, to }: { readonly from: Date; readonly to: string },
): Promise<void> {
  const known = new Set(baseline)
  // What lies far ahead, the end of a certificate, is no trace of the present; the end of a grace period is.
  const until = Date.now() + 10 * 60_000
  const move = (text: string): string =>
    text.replace(/"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d+)?Z"/g, (quoted, time: string, fraction?: string) =>
      // The fraction stays as long as it was: the server refuses a MicroTime without one.
      Date.parse(`${time}Z`) < from.getTime() || Date.parse(`${time}Z`) > until
        ? quoted
        : `"${to.slice(0, 19)}${fraction?.replace(/\d/g, '0') ?? ''}Z"`,
    )
  // A controller may write to an object in between; then that one is read again.
  let calm = 0
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const stale = (await readEntries(etcd, '/registry/')).filter(({ key, value }) => {
      const name = decode(key)
      if (known.has(name) || untouched.test(name)) return false
      const text = decode(value)
      return move(text) !== text
    })
    // A controller that sees what has grown old may have something to say of it: it gets a moment for that.
    calm = stale.length === 0 ? calm + 1 : 0
    if (calm === 2) return
    if (calm === 1) await setTimeout(400)
    // Many at once; where one of them has changed meanwhile none is written, and the next time each goes alone.
    const size = attempt === 0 ? 50 : 1
    for (let start = 0; start < stale.length; start += size) {
      const some = stale.slice(start, start + size)
      await withEtcd(etcd, 'txn', {
        compare: some.map(({ key, mod_revision }) => ({ key, target: 'MOD', result: 'EQUAL', mod_revision })),
        success: some.map(({ key, value }) => ({
          request_put: { key, value: encode(move(decode(value))), ignore_lease: true },
        })),
      })
    }
  }
  throw new Error('Something is written to all the time; the times could not be moved.')
}
