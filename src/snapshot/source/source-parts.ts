import type { KubeObject } from '../../schema/cluster/kube-object.ts'
import type { ContainerLog, Gap, Snapshot } from '../../schema/cluster/snapshot.ts'

/** What the texts of a source hold, not yet redacted: it never leaves this room. */
export interface SourceParts {
  readonly objects: readonly KubeObject[]
  readonly logs: readonly ContainerLog[]
  /** Kinds that the source lists, even where the list is empty. */
  readonly listed: readonly string[]
  /** What could not be read. */
  readonly gaps: readonly Gap[]
  /** A snapshot saved earlier, where the source is one. */
  readonly saved: Snapshot | null
  /** True where the text has the form that `kubectl cluster-info dump` writes. */
  readonly isDump: boolean
  /** The collector whose layout the files have, where they are a bundle. */
  readonly bundle: 'support-bundle' | 'must-gather' | 'cnpg-report' | null
}

export const noParts: SourceParts = {
  objects: [],
  logs: [],
  listed: [],
  gaps: [],
  saved: null,
  isDump: false,
  bundle: null,
}

/** Joins what several files hold. A saved snapshot is not joined with anything; the first one counts. */
export function joinParts(parts: readonly SourceParts[]): SourceParts {
  return {
    objects: parts.flatMap((part) => part.objects),
    logs: parts.flatMap((part) => part.logs),
    listed: parts.flatMap((part) => part.listed),
    gaps: parts.flatMap((part) => part.gaps),
    saved: parts.find((part) => part.saved !== null)?.saved ?? null,
    isDump: parts.some((part) => part.isDump),
    bundle: parts.find((part) => part.bundle !== null)?.bundle ?? null,
  }
}

/** True where nothing of a cluster was in the source, not even an empty list. */
export function holdsNothing({ objects, logs, saved, listed }: SourceParts): boolean {
  return objects.length === 0 && logs.length === 0 && saved === null && listed.length === 0
}
