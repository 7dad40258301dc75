import { setImmediate as nextTurn } from 'node:timers/promises'
import { normalizeEvent } from '../kube/normalize-event.ts'
import type { SnapshotRedactor } from '../redact/redact-snapshot.ts'
import type { KubeObject } from '../schema/cluster/kube-object.ts'
import { stripObject } from './strip-object.ts'

/** How long other work of the process may have to wait (milliseconds): chosen below what a person notices. */
const sliceMs = 12

/** Strips and redacts objects page by page, in slices, so that a large page does not hold up everything else. */
export interface PageRedactor {
  /** One page after the other: pages of several lists wait for each other. */
  redact(objects: readonly KubeObject[]): Promise<RedactedPage>
  /** Waits for a turn where the slice is used up. */
  pause(): Promise<void>
}

export interface RedactedPage {
  readonly objects: readonly KubeObject[]
  /** Objects that could not be redacted, and so were dropped, by name. */
  readonly dropped: readonly string[]
}

export function createPageRedactor(redactor: SnapshotRedactor): PageRedactor {
  let begun = performance.now()
  let last: Promise<unknown> = Promise.resolve()

  async function pause(): Promise<void> {
    if (performance.now() - begun < sliceMs) return
    await nextTurn()
    begun = performance.now()
  }

  async function redactAll(objects: readonly KubeObject[]): Promise<RedactedPage> {
    // A turn of its own: what came before in this one was the parsing of the page.
    await nextTurn()
    begun = performance.now()
    const redacted: KubeObject[] = []
    const dropped: string[] = []
    for (const object of objects) {
      try {
        redacted.push(redactor.object(stripObject(normalizeEvent(object))))
      } catch {
        // Fails closed, and without the message of the fault: it may quote what should have been removed.
        dropped.push(`${object.kind} ${object.metadata.name}`)
      }
      await pause()
    }
    return { objects: redacted, dropped }
  }

  return {
    pause,
    redact(objects) {
      const done = last.then(() => redactAll(objects))
      last = done
      return done
    },
  }
}
