import type { KubeObject } from '../schema/cluster/kube-object.ts'
import type { ContainerLog, Gap, Snapshot } from '../schema/cluster/snapshot.ts'
import { compareText } from '../text/compare-text.ts'
import { type PlaceCount, sortPlaces } from './place-tally.ts'
import { redactString } from './redact-text.ts'
import { redactValue } from './redact-value.ts'
import { createRedactor, type RedactOptions, type Redactor } from './redactor.ts'

/** Removes the secrets of a snapshot part by part, as it is taken; {@link redactions} counts those of all parts so far. */
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
  const text = (words: string) => {
    redactor.places.begin(null)
    return redactString(words, redactor)
  }
  return {
    object(object) {
      redactor.places.begin(object.kind)
      return redactKubeObject(object, redactor)
    },
    log(log) {
      redactor.places.begin('log', log.container)
      return redactLog(log, redactor)
    },
    gap: (gap) => ({ ...gap, what: text(gap.what), detail: gap.detail === null ? null : text(gap.detail) }),
    text,
    redactions: () => redactor.redactions().map(({ rule, count }) => withPlaces(rule, count, redactor.places.of(rule))),
  }
}

/**
 * Removes the secrets of a snapshot: objects by structure, logs as the texts that they are, gaps and source as well.
 * The data of Secrets and ConfigMaps goes as a whole, keys and values. What was removed is added to `redactions`.
 * An object or a log that cannot be redacted is left out, and reported as a gap. Redacting again changes nothing.
 */
export function redactSnapshot(snapshot: Snapshot, options?: RedactOptions): Snapshot {
  const redactor = createSnapshotRedactor(options)
  const orNull = (words: string | null) => (words === null ? null : redactor.text(words))
  const lost: Gap[] = []
  // Fails closed, and without the words of the fault: they may quote what should have been removed.
  const each = <T>(parts: readonly T[], redact: (part: T) => T, nameOf: (part: T) => string): T[] =>
    parts.flatMap((part) => {
      try {
        return [redact(part)]
      } catch {
        lost.push(lostGap(redactor.text(nameOf(part))))
        return []
      }
    })
  const redacted = {
    ...snapshot,
    source: {
      ...snapshot.source,
      name: orNull(snapshot.source.name),
      context: orNull(snapshot.source.context),
      server: orNull(snapshot.source.server),
    },
    objects: each(snapshot.objects, redactor.object, ({ kind, metadata }) => `${kind} ${metadata.name}`),
    logs: each(snapshot.logs, redactor.log, ({ namespace, pod }) => `the log of ${namespace}/${pod}`),
    gaps: snapshot.gaps.map(redactor.gap),
  }
  return {
    ...redacted,
    gaps: [...redacted.gaps, ...lost],
    redactions: addRedactions(snapshot.redactions, redactor.redactions()),
  }
}

function lostGap(what: string): Gap {
  return {
    what,
    reason: 'unreadable',
    detail: 'It could not be redacted, so it was left out.',
    remedy: 'Report this as a bug of postmortem-kit, without the object; look at it in the source.',
  }
}

function redactKubeObject(object: KubeObject, redactor: Redactor): KubeObject {
  const kept = object.kind === 'Secret' || object.kind === 'ConfigMap' ? withoutData(object, redactor) : object
  return redactValue(kept, redactor, 0, redactString)
}

function withoutData(object: KubeObject, redactor: Redactor): KubeObject {
  const { data, stringData, binaryData, ...rest } = object
  for (const each of [data, stringData, binaryData]) {
    redactor.places.enter('data')
    for (const _key of Object.keys(each ?? {})) redactor.note('object-data')
    redactor.places.leave()
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
  // Where a block became one mask, lines can't be identified by their numbers; then their times are dropped.
  const isAligned = lines.length === log.lines.length
  return { ...log, lines: isAligned ? lines.map((line, at) => `${times[at]}${line}`) : lines }
}

function addRedactions(a: Snapshot['redactions'], b: Snapshot['redactions']): Snapshot['redactions'] {
  const all = [...a, ...b]
  return [...new Set(all.map(({ rule }) => rule))].sort(compareText).map((rule) => {
    const own = all.filter((each) => each.rule === rule)
    const count = own.reduce((sum, each) => sum + each.count, 0)
    return withPlaces(rule, count, sortPlaces(own.flatMap(({ places = [] }) => places)))
  })
}

function withPlaces(rule: string, count: number, places: readonly PlaceCount[]): Snapshot['redactions'][number] {
  return { rule, count, ...(places.length > 0 && { places: [...places] }) }
}
