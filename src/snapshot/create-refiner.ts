import { setImmediate as nextTurn } from 'node:timers/promises'
import type { SnapshotRedactor } from '../redact/redact-snapshot.ts'
import type { KubeObject } from '../schema/cluster/kube-object.ts'
import { normalizeEvent } from './normalize-event.ts'
import { stripObject } from './strip-object.ts'

/** Longer than this nothing else that the process does has to wait. */
const sliceMs = 12

/** Strips and redacts objects page by page, in slices, so that a large page does not hold up everything else. */
export interface Refiner {
  /** One page after the other: pages of several lists wait for each other. */
  refine(objects: readonly KubeObject[]): Promise<Refined>
  /** Waits for a turn where the slice is used up. */
  pause(): Promise<void>
}

export interface Refined {
  readonly objects: readonly KubeObject[]
  /** Objects that could not be redacted, and so were dropped, by name. */
  readonly dropped: readonly string[]
}

export function createRefiner(redactor: SnapshotRedactor): Refiner {
  let begun = performance.now()
  let last: Promise<unknown> = Promise.resolve()

  async function pause(): Promise<void> {
    if (performance.now() - begun < sliceMs) return
    await nextTurn()
    begun = performance.now()
  }

  async function refineAll(objects: readonly KubeObject[]): Promise<Refined> {
    // A turn of its own: what came before in this one was the parsing of the page.
    await nextTurn()
    begun = performance.now()
    const refined: KubeObject[] = []
    const dropped: string[] = []
    for (const object of objects) {
      try {
        refined.push(redactor.object(stripObject(normalizeEvent(object))))
      } catch {
        // Fails closed, and without the words of the fault: they may quote what should have been removed.
        dropped.push(`${object.kind} ${object.metadata.name}`)
      }
      await pause()
    }
    return { objects: refined, dropped }
  }

  return {
    pause,
    refine(objects) {
      const done = last.then(() => refineAll(objects))
      last = done
      return done
    },
  }
}
