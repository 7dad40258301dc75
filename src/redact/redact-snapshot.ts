import type { KubeObject } from '../schema/kube-object.ts'
import type { ContainerLog, Gap, Snapshot } from '../schema/snapshot.ts'
import { redactString } from './redact-text.ts'
import { redactValue } from './redact-value.ts'
import { createRedactor, type RedactOptions, type Redactor } from './redactor.ts'

/** Removes the secrets of a snapshot part by part, as it is taken; {@link redactions} tells of all parts so far. */
export interface SnapshotRedactor {
  object(object: KubeObject): KubeObject
  log(log: ContainerLog): ContainerLog
  gap(gap: Gap): Gap
  text(words: string): string
  redactions(): Snapshot['redactions']
}

/** Makes a redactor for the parts of one snapshot. */
export function createSnapshotRedactor(options?: RedactOptions): SnapshotRedactor {
  const redactor = createRedactor(options)
  const text = (words: string) => redactString(words, redactor)
  return {
    object: (object) => redactKubeObject(object, redactor),
    log: (log) => redactLog(log, redactor),
    gap: (gap) => ({ ...gap, what: text(gap.what), detail: gap.detail === null ? null : text(gap.detail) }),
    text,
    redactions: redactor.redactions,
  }
}

/**
 * Removes the secrets of a snapshot: objects by structure, logs as the texts that they are, gaps and source as well.
 * The data of Secrets and ConfigMaps goes as a whole, keys and values. What was removed is added to `redactions`.
 * Redacting again changes nothing.
 */
export function redactSnapshot(snapshot: Snapshot, options?: RedactOptions): Snapshot {
  const redactor = createSnapshotRedactor(options)
  const orNull = (words: string | null) => (words === null ? null : redactor.text(words))
  const redacted = {
    ...snapshot,
    source: {
      ...snapshot.source,
      name: orNull(snapshot.source.name),
      context: orNull(snapshot.source.context),
      server: orNull(snapshot.source.server),
    },
    objects: snapshot.objects.map(redactor.object),
    logs: snapshot.logs.map(redactor.log),
    gaps: snapshot.gaps.map(redactor.gap),
  }
  return { ...redacted, redactions: addRedactions(snapshot.redactions, redactor.redactions()) }
}

function redactKubeObject(object: KubeObject, redactor: Redactor): KubeObject {
  const kept = object.kind === 'Secret' || object.kind === 'ConfigMap' ? withoutData(object, redactor) : object
  return redactValue(kept, redactor, 0, redactString)
}

function withoutData(object: KubeObject, redactor: Redactor): KubeObject {
  const { data, stringData, binaryData, ...rest } = object
  for (const each of [data, stringData, binaryData]) {
    for (const _key of Object.keys(each ?? {})) redactor.note('object-data')
  }
  return rest
}

/** The time that `kubectl logs --timestamps` and a live cluster put before a line. */
const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d) /

/**
 * Reads the lines as one text, since a key or a block may run over several; without the times that the cluster put
 * before them, which would hide that a line is JSON and that a block goes on.
 */
function redactLog(log: ContainerLog, redactor: Redactor): ContainerLog {
  const times = log.lines.map((line) => timestamp.exec(line)?.[0] ?? '')
  const text = log.lines.map((line, at) => line.slice(times[at]?.length)).join('\n')
  const redacted = redactString(text, redactor)
  if (redacted === text) return log
  const lines = redacted.split('\n')
  // Where a block became one mask, no line can be told from another by its number; then their times are let go.
  const isAligned = lines.length === log.lines.length
  return { ...log, lines: isAligned ? lines.map((line, at) => `${times[at]}${line}`) : lines }
}

function addRedactions(a: Snapshot['redactions'], b: Snapshot['redactions']): Snapshot['redactions'] {
  const counts = new Map<string, number>()
  for (const { rule, count } of [...a, ...b]) counts.set(rule, (counts.get(rule) ?? 0) + count)
  return [...counts].map(([rule, count]) => ({ rule, count })).sort((x, y) => (x.rule < y.rule ? -1 : 1))
}
